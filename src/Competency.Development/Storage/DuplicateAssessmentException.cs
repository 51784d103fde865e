namespace Competency.Development.Storage;

/// <summary>Thrown where a store already keeps an assessment with the id of a new one.</summary>
public sealed class DuplicateAssessmentException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="id">The id that is taken.</param>
    /// <param name="innerException">What the store's own engine said, or null.</param>
    public DuplicateAssessmentException(string id, Exception? innerException = null)
        : base($"The store already keeps an assessment '{id}'; allowed: an id that is new. What is kept is never overwritten.", innerException) => Id = id;

    /// <summary>Gets the id that is taken.</summary>
    public string Id { get; }
}
