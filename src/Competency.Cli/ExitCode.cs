namespace Competency.Cli;

/// <summary>What the program tells its caller; documented in docs/command-line.md.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int BadInput = 3;
    public const int Fault = 4;
    public const int Canceled = 130;
}
