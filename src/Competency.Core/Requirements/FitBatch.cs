using System.Buffers;
using Competency.Core.Internal;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Requirements;

/// <summary>Many people compared with one requirement profile, column by column: the numbers that <see cref="ProfileEvaluator"/> gives, person by person.</summary>
/// <remarks>
/// Computed from the columns of a <see cref="ScoreBatch"/>, which may be scored into again afterwards. Memory is pooled and goes back with <see cref="Dispose"/>. Reading is safe for any
/// number of threads.
/// </remarks>
public sealed class FitBatch : IDisposable
{
    /// <summary>In <see cref="Gaps"/>, the mark of a dimension that is not scored.</summary>
    public const long NotScored = long.MinValue;

    private readonly int _subjects;
    private long[]? _gaps;
    private long[]? _fits;
    private long[]? _shares;

    private FitBatch(RequirementProfile profile, int subjects)
    {
        Profile = profile;
        _subjects = subjects;
        _gaps = ArrayPool<long>.Shared.Rent(Math.Max(1, checked(profile.Requirements.Count * subjects)));
        _fits = ArrayPool<long>.Shared.Rent(Math.Max(1, subjects));
        _shares = ArrayPool<long>.Shared.Rent(Math.Max(1, subjects));
    }

    /// <summary>Gets the profile.</summary>
    public RequirementProfile Profile { get; }

    /// <summary>Gets the fit of each subject in nano-units, 1,000,000,000 for all that is required; −1 where nothing required is scored.</summary>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    public ReadOnlySpan<long> Fits => Column(_fits, 0);

    /// <summary>Gets the share of importance that is scored, in nano-units.</summary>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    public ReadOnlySpan<long> ScoredShares => Column(_shares, 0);

    /// <summary>Compares the people of a result with a profile.</summary>
    /// <param name="scores">The result; it must hold levels where levels are required, scores and percents where scores are.</param>
    /// <param name="profile">One of the model's profiles.</param>
    /// <exception cref="ArgumentException">The profile asks for a dimension that the model lacks.</exception>
    /// <exception cref="InvalidOperationException">A column that is needed was not asked for.</exception>
    /// <exception cref="ObjectDisposedException">The result is disposed.</exception>
    public static FitBatch Evaluate(ScoreBatch scores, RequirementProfile profile)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(profile);
        FitBatch fits = new(profile, scores.Subjects);
        try
        {
            fits.Fill(scores);
        }
        catch
        {
            fits.Dispose();
            throw;
        }

        return fits;
    }

    /// <summary>Gets attained − required: in levels where a level is required, in nano-points where a score is; <see cref="NotScored"/> where there is none.</summary>
    /// <param name="requirement">The requirement's place in the profile's requirements.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such requirement.</exception>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    public ReadOnlySpan<long> Gaps(int requirement) => (uint)requirement < (uint)Profile.Requirements.Count
        ? Column(_gaps, requirement)
        : throw new ArgumentOutOfRangeException(nameof(requirement), requirement, $"Allowed: 0 to {Profile.Requirements.Count - 1}.");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (long[]? column in (long[]?[])[_gaps, _fits, _shares])
        {
            if (column is not null)
            {
                ArrayPool<long>.Shared.Return(column);
            }
        }

        (_gaps, _fits, _shares) = (null, null, null);
    }

    private ReadOnlySpan<long> Column(long[]? column, int run)
    {
        ObjectDisposedException.ThrowIf(column is null, this);
        return column.AsSpan(run * _subjects, _subjects);
    }

    private void Fill(ScoreBatch scores)
    {
        long[] importances = WholeWeights.Reduce(Profile.Requirements.Select(requirement => requirement.Importance));
        Span<long> sums = _fits.AsSpan(0, _subjects);
        Span<long> scored = _shares.AsSpan(0, _subjects);
        sums.Clear();
        scored.Clear();
        for (int i = 0; i < Profile.Requirements.Count; i++)
        {
            Requirement requirement = Profile.Requirements[i];
            int dimension = IndexOf(scores.Scorer, requirement.Dimension);
            Span<long> gaps = _gaps.AsSpan(i * _subjects, _subjects);
            if (requirement.Level is { } level)
            {
                AddLevel(scores.Levels(dimension), level, importances[i], gaps, sums, scored);
            }
            else
            {
                AddScore(scores, dimension, requirement, importances[i], gaps, sums, scored);
            }
        }

        long whole = importances.Sum();
        for (int i = 0; i < _subjects; i++)
        {
            sums[i] = scored[i] == 0 ? -1 : Nano.Quotient(sums[i], scored[i]);
            scored[i] = Nano.Quotient(scored[i] * Nano.PerUnit, whole);
        }
    }

    private static int IndexOf(BulkScorer scorer, DimensionId dimension)
    {
        int index = scorer.Dimensions.AsSpan().IndexOf(dimension);
        return index >= 0 ? index : throw new ArgumentException($"Model {scorer.Model.Reference} has no dimension '{dimension}', which the profile asks for.", nameof(dimension));
    }

    private static void AddLevel(ReadOnlySpan<sbyte> levels, int required, long importance, Span<long> gaps, Span<long> sums, Span<long> scored)
    {
        for (int i = 0; i < levels.Length; i++)
        {
            gaps[i] = levels[i] < 0 ? NotScored : levels[i] - required;
            if (levels[i] >= 0)
            {
                sums[i] += importance * FitArithmetic.LevelRatio(levels[i], required);
                scored[i] += importance;
            }
        }
    }

    private static void AddScore(
        ScoreBatch batch, int dimension, Requirement requirement, long importance, Span<long> gaps, Span<long> sums, Span<long> scored)
    {
        CompetencyModel model = batch.Scorer.Model;
        Dimension asked = model.GetDimension(requirement.Dimension);
        RatingScale scale = asked.IsLeaf ? model.ScaleOf(asked) : model.Scale;
        decimal above = requirement.MinimumScore!.Value - scale.Minimum;
        long required = Nano.FromDecimal(above);
        long tenThousandths = WholeWeights.ToTenThousandths(above);
        ReadOnlySpan<long> scores = batch.Scores(dimension);
        ReadOnlySpan<long> percents = batch.Percents(dimension);
        for (int i = 0; i < scores.Length; i++)
        {
            gaps[i] = scores[i] < 0 ? NotScored : scores[i] - required;
            if (scores[i] >= 0)
            {
                sums[i] += importance * FitArithmetic.ScoreRatio(percents[i], tenThousandths, scale.Length);
                scored[i] += importance;
            }
        }
    }
}
