using System.Text.Json;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>What files of scores say, whatever their format: which dimensions in which order, which columns, and names for numbers.</summary>
/// <remarks>Immutable, safe for any number of threads.</remarks>
public sealed class ScoreSheet
{
    private readonly string[] _reasons;
    private readonly string[] _bands;

    /// <summary>Prepares for the scores of one model.</summary>
    public ScoreSheet(BulkScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        Scorer = scorer;
        Dimensions = scorer.Dimensions.Select((id, i) => new ScoreSheetDimension(i, id, scorer.KindOf(i), scorer.ScaleMinimumOf(i)))
            .OrderBy(dimension => dimension.Kind != DimensionKind.Overall).ToValueList();
        _reasons = [.. Enumerable.Range(0, 1 + Enum.GetValues<NotScoredReason>().Max(reason => (int)reason))
            .Select(reason => reason == 0 ? string.Empty : Name((NotScoredReason)reason))];
        _bands = [.. scorer.Model.Rules.Bands.Select(band => band.Id)];
    }

    /// <summary>Gets the columns that a batch must hold to be written.</summary>
    public static ScoreColumns Columns =>
        ScoreColumns.Scores | ScoreColumns.Percents | ScoreColumns.Levels | ScoreColumns.Reasons | ScoreColumns.Bands | ScoreColumns.Raters;

    /// <summary>Gets the scorer.</summary>
    public BulkScorer Scorer { get; }

    /// <summary>Gets the dimensions in the order in which files give them: the overall, then each parent before its children.</summary>
    public ValueList<ScoreSheetDimension> Dimensions { get; }

    /// <summary>Gets the names of the reasons by number; an empty text for 0, which is none.</summary>
    public ReadOnlySpan<string> ReasonNames => _reasons;

    /// <summary>Gets the ids of the bands by place.</summary>
    public ReadOnlySpan<string> BandNames => _bands;

    /// <summary>Gives the name of an enum's member as files have it: <c>too-little-observed</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>Refuses scores of another scorer.</summary>
    /// <exception cref="ArgumentException">They are.</exception>
    public void Check(ScoreBatch scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!ReferenceEquals(scores.Scorer, Scorer))
        {
            throw new ArgumentException("The scores are of another scorer.", nameof(scores));
        }
    }
}
