using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Issues as they come up: the first ones in full, all of them by count.</summary>
internal sealed class IssueLog(int most)
{
    private readonly List<BulkIssue> _issues = [];
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public ValueList<BulkIssueCount> Counts => _counts.Select(count => new BulkIssueCount(count.Key, count.Value)).ToValueList();

    public void Add(int? subject, SubjectId? id, long? row, ValidationIssue issue)
    {
        _counts[issue.Code] = _counts.GetValueOrDefault(issue.Code) + 1;
        if (_issues.Count < most)
        {
            _issues.Add(new BulkIssue(subject, id, row, issue));
        }
    }

    public IReadOnlyList<BulkIssue> Listed => _issues;

    /// <summary>Takes over the issues of another log.</summary>
    public void Add(IssueLog other)
    {
        _issues.AddRange(other._issues);
        foreach ((string code, long count) in other._counts)
        {
            _counts[code] = _counts.GetValueOrDefault(code) + count;
        }
    }

    /// <summary>The first issues by subject: each log that was taken over had its own first ones, so none is missing.</summary>
    public ValueList<BulkIssue> First() => _issues.OrderBy(issue => issue.Subject ?? int.MaxValue).Take(most).ToValueList();
}
