using System.Text.Json;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>What a file of scores says of subjects and dimensions, whatever its format: taken from columns of numbers, without scoring anybody again.</summary>
/// <remarks>Made once for a scorer; <see cref="Take"/> moves it on to the next batch. For one thread.</remarks>
public sealed class ScoreSheet
{
    private readonly bool[] _countsAmongOthers;
    private readonly bool _countsSelfAlone;
    private readonly bool _countsSelfAsWeighted;
    private readonly int _self;
    private readonly int[][] _raters;
    private bool[] _hasOthers = [];

    /// <summary>Prepares for the scores of one model.</summary>
    public ScoreSheet(BulkScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        Scorer = scorer;
        CompetencyModel model = scorer.Model;
        Dimensions = scorer.Dimensions.Select((id, i) => Describe(model, id, i)).OrderBy(dimension => dimension.Kind != DimensionKind.Overall).ToValueList();
        _self = scorer.Roles.TakeWhile(role => role != RoleId.Self).Count();
        bool[] counts = [.. scorer.Roles.Select(role => Weight(model, role) > 0)];
        _countsAmongOthers = [.. counts.Select((counted, role) => counted && role != _self)];
        _countsSelfAlone = model.Rules.Self == SelfPolicy.OnlyWhenAlone;
        _countsSelfAsWeighted = model.Rules.Self == SelfPolicy.AsWeighted && _self < counts.Length && counts[_self];
        _raters = [.. scorer.Dimensions.Select(_ => Array.Empty<int>())];
        ReasonNames = [.. Enumerable.Range(0, 1 + Enum.GetValues<NotScoredReason>().Max(reason => (int)reason))
            .Select(reason => reason == 0 ? string.Empty : Name((NotScoredReason)reason))];
        BandNames = [.. model.Rules.Bands.Select(band => band.Id)];
    }

    /// <summary>Gets the columns that a batch must hold to be taken.</summary>
    public static ScoreColumns Columns => ScoreColumns.Scores | ScoreColumns.Percents | ScoreColumns.Levels | ScoreColumns.Reasons | ScoreColumns.Bands | ScoreColumns.Roles;

    /// <summary>Gets the scorer.</summary>
    public BulkScorer Scorer { get; }

    /// <summary>Gets the dimensions in the order in which files give them: the overall, then each parent before its children.</summary>
    public ValueList<ScoreSheetDimension> Dimensions { get; }

    /// <summary>Gets the names of the reasons by number; an empty text for 0, which is none.</summary>
    internal string[] ReasonNames { get; }

    internal string[] BandNames { get; }

    /// <summary>Gives the name of an enum's member as files have it: <c>too-little-observed</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>Gives the name of a reason of <see cref="ScoreBatch.Reasons"/>; an empty text for 0.</summary>
    public string ReasonOf(byte reason) => ReasonNames[reason];

    /// <summary>Gives the id of a band of <see cref="ScoreBatch.Bands"/>; an empty text for none.</summary>
    public string BandOf(sbyte band) => band < 0 ? string.Empty : BandNames[band];

    /// <summary>Takes the scores of a batch: counts the raters behind each leaf.</summary>
    /// <param name="scores">The scores, with <see cref="Columns"/> at least.</param>
    /// <exception cref="ArgumentException">The scores are of another scorer.</exception>
    /// <exception cref="InvalidOperationException">A column was not asked for.</exception>
    public void Take(ScoreBatch scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (!ReferenceEquals(scores.Scorer, Scorer))
        {
            throw new ArgumentException("The scores are of another scorer.", nameof(scores));
        }

        int subjects = scores.Subjects;
        if (_hasOthers.Length < subjects)
        {
            _hasOthers = new bool[subjects];
        }

        Array.Clear(_hasOthers);
        foreach (ScoreSheetDimension leaf in Leaves())
        {
            if (_raters[leaf.Index].Length < subjects)
            {
                _raters[leaf.Index] = new int[subjects];
            }

            Span<int> raters = _raters[leaf.Index].AsSpan(0, subjects);
            raters.Clear();
            for (int role = 0; role < _countsAmongOthers.Length; role++)
            {
                if (_countsAmongOthers[role])
                {
                    Add(scores.RoleRaters(leaf.Index, role), raters);
                }
            }

            for (int i = 0; i < raters.Length; i++)
            {
                _hasOthers[i] |= raters[i] > 0;
            }
        }

        AddSelf(scores, subjects);
    }

    /// <summary>Gives how many raters count in the score of a leaf, by subject of the batch taken last; nothing for what is no leaf.</summary>
    /// <param name="dimension">The leaf's place in <see cref="BulkScorer.Dimensions"/>.</param>
    public ReadOnlySpan<int> RatersOf(int dimension) => _raters[dimension];

    private static void Add(ReadOnlySpan<ushort> from, Span<int> to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private static ScoreSheetDimension Describe(CompetencyModel model, DimensionId id, int index)
    {
        if (id == DimensionId.Overall)
        {
            return new ScoreSheetDimension(index, id, DimensionKind.Overall, model.Scale.Minimum);
        }

        Dimension dimension = model.GetDimension(id);
        return dimension.IsLeaf
            ? new ScoreSheetDimension(index, id, DimensionKind.Leaf, model.ScaleOf(dimension).Minimum)
            : new ScoreSheetDimension(index, id, DimensionKind.Composite, model.Scale.Minimum);
    }

    // A role that a model does not name counts like every other if it names none, and not at all if it names some.
    private static decimal Weight(CompetencyModel model, RoleId role) =>
        model.Roles.FirstOrDefault(rule => rule.Id == role)?.Weight ?? (model.Roles.Count == 0 ? 1 : 0);

    private IEnumerable<ScoreSheetDimension> Leaves() => Dimensions.Where(dimension => dimension.Kind == DimensionKind.Leaf);

    private void AddSelf(ScoreBatch scores, int subjects)
    {
        if (_self >= _countsAmongOthers.Length || !(_countsSelfAlone || _countsSelfAsWeighted))
        {
            return;
        }

        foreach (ScoreSheetDimension leaf in Leaves())
        {
            ReadOnlySpan<ushort> self = scores.RoleRaters(leaf.Index, _self);
            for (int i = 0; i < subjects; i++)
            {
                _raters[leaf.Index][i] += _countsSelfAsWeighted || !_hasOthers[i] ? self[i] : 0;
            }
        }
    }
}
