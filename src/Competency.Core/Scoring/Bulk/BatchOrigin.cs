namespace Competency.Core.Scoring.Bulk;

/// <summary>Where a batch that was built from records came from: ids, what was refused on the way, and memory to give back.</summary>
internal sealed class BatchOrigin(SubjectId[] subjects, RaterId[] raters, int refused, IssueLog issues, Action release)
{
    /// <summary>By subject; empty where subjects have no ids.</summary>
    public SubjectId[] Subjects { get; } = subjects;

    /// <summary>By row as stored; empty where raters have no ids.</summary>
    public RaterId[] Raters { get; } = raters;

    public int Refused { get; } = refused;

    public IssueLog Issues { get; } = issues;

    public void Release() => release();
}
