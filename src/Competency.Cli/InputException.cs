namespace Competency.Cli;

/// <summary>Thrown where what the user named cannot be used; the message is for the user.</summary>
internal sealed class InputException(string message) : Exception(message);
