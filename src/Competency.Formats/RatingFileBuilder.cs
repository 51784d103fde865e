using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Formats;

/// <summary>Gathers rows by the person they rate, in order of first appearance.</summary>
internal sealed class RatingFileBuilder(ModelId model, VersionRange version)
{
    private readonly Dictionary<SubjectId, List<(Rating Rating, int Row)>> _ratings = [];
    private readonly Dictionary<SubjectId, List<RowFault>> _faults = [];
    private readonly List<SubjectId> _order = [];
    private readonly List<RowFault> _nobodys = [];

    public void Add(RatingRow row)
    {
        if (row.Subject is not { } subject)
        {
            _nobodys.AddRange(row.Faults);
            return;
        }

        if (!_ratings.TryGetValue(subject, out List<(Rating Rating, int Row)>? ratings))
        {
            _ratings.Add(subject, ratings = []);
            _faults.Add(subject, []);
            _order.Add(subject);
        }

        _faults[subject].AddRange(row.Faults);
        ratings.AddRange(row.Ratings.Select(rating => (rating, row.Number)));
    }

    public RatingFile Build(ValueList<string> unusedColumns) => new()
    {
        Subjects = _order.Select(Gather).ToValueList(),
        Faults = _nobodys.ToValueList(),
        UnusedColumns = unusedColumns,
    };

    private SubjectRatings Gather(SubjectId subject)
    {
        Assessment readable = new(model, subject, _ratings[subject].Select(entry => entry.Rating)) { Version = version };
        return new SubjectRatings
        {
            Subject = subject,
            Assessment = _faults[subject].Count == 0 ? readable : null,
            Readable = readable,
            Rows = _ratings[subject].Select(entry => entry.Row).ToValueList(),
            Faults = _faults[subject].ToValueList(),
        };
    }
}
