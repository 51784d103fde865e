using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;

namespace Competency.Development.SelfOther;

/// <summary>Compares how a person sees themselves with how others see them.</summary>
/// <remarks>
/// <para>Disclosed numbers alone: what is hidden is called hidden, and no number of this report says more than the numbers it is made from.</para>
/// <para>
/// Blind spot: self − others is over 25 % of the scale's length, strictly; hidden strength: others − self likewise. Agreement: see
/// <see cref="AgreementCategory"/>. Every comparison is made in millionths, like those of scoring. Pure; safe for any number of threads.
/// </para>
/// </remarks>
public static class SelfOtherAnalyzer
{
    /// <summary>Compares self and others.</summary>
    /// <param name="result">The disclosed result, for whatever audience.</param>
    /// <param name="model">The model that the result is by, for names and behaviors.</param>
    /// <param name="options">The measure; null for <see cref="SelfOtherOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The result is of another model or version.</exception>
    public static SelfOtherReport Analyze(DisclosedResult result, CompetencyModel model, SelfOtherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ModelMatch.Require(result, model);
        SelfOtherOptions measure = options ?? SelfOtherOptions.Default;
        DisclosedDimension[] dimensions = [.. model.AllDimensions().Select(dimension => result[dimension.Id])];
        IndicatorRanking ranking = new(model, dimensions);
        return new SelfOtherReport
        {
            Subject = result.Subject,
            Model = result.Model,
            Options = measure,
            Overall = Compare(result, result.Overall, model.Name.Text, measure),
            Dimensions = [.. dimensions.Select(dimension => Compare(result, dimension, model.GetDimension(dimension.Id).Name.Text, measure))],
            Highest = ranking.Highest(measure.Indicators),
            Lowest = ranking.Lowest(measure.Indicators),
            LeavesWithUnshownIndicators = ranking.LeavesWithUnshown,
            Differences = GroupDifferences.Of(model, dimensions, measure.Differences),
            HiddenGroups = [.. Hidden(result, dimensions)],
        };
    }

    private static SelfOtherDimension Compare(DisclosedResult result, DisclosedDimension dimension, LocalizedText name, SelfOtherOptions measure)
    {
        SelfOtherStatus status = StatusOf(result, dimension);
        SelfOtherDimension compared = new()
        {
            Dimension = dimension.Id,
            Name = name,
            Status = status,
            Hidden = status is SelfOtherStatus.NoOthersShown or SelfOtherStatus.NeitherShown ? HiddenHere(result, dimension) : null,
            Self = dimension.Self,
            Others = dimension.Others,
        };
        if (dimension.Self is not { } self || dimension.Others is not { } others)
        {
            return compared;
        }

        int length = dimension.ScaleMaximum - dimension.ScaleMinimum;
        decimal difference = self - others;
        return compared with
        {
            Difference = Exact.Plain(difference),
            DifferencePercent = Exact.Percent(difference, length),
            Sight = !Exceeds(difference, measure.BlindSpotPercent, length) ? null : difference > 0 ? SelfSight.BlindSpot : SelfSight.HiddenStrength,
            Agreement = Exceeds(difference, measure.AgreementPercent, length)
                ? difference > 0 ? AgreementCategory.OverEstimator : AgreementCategory.UnderEstimator
                : Exact.Micro(others - dimension.ScaleMinimum) * 100 >= measure.HighPercent * length
                    ? AgreementCategory.InAgreementHigh
                    : AgreementCategory.InAgreementLow,
        };
    }

    /// <summary>Whether a difference, in millionths of a point, is over a share of the scale: multiplied out, so that nothing is rounded but the difference.</summary>
    private static bool Exceeds(decimal difference, decimal percent, int length) => Exact.Micro(Math.Abs(difference)) * 100 > percent * length;

    private static SelfOtherStatus StatusOf(DisclosedResult result, DisclosedDimension dimension) => (dimension.Self, dimension.Others) switch
    {
        _ when !result.Audience.Sections.HasFlag(DisclosedSections.Self) => SelfOtherStatus.NotForThisAudience,
        ({ }, { }) => SelfOtherStatus.Compared,
        (null, { }) => SelfOtherStatus.NoSelf,
        ({ }, null) => SelfOtherStatus.NoOthersShown,
        _ => SelfOtherStatus.NeitherShown,
    };

    private static HiddenReason? HiddenHere(DisclosedResult result, DisclosedDimension dimension) =>
        dimension.Hidden
        ?? dimension.Groups.Where(group => group.IsCounted).Select(group => group.Hidden).FirstOrDefault(reason => reason is not null)
        ?? result.Roles.Where(role => role.IsCounted && role.State == DisclosedRoleState.Hidden).Select(role => role.Hidden).FirstOrDefault();

    private static IEnumerable<HiddenGroup> Hidden(DisclosedResult result, DisclosedDimension[] dimensions) =>
        result.Roles.Where(role => role.Hidden is not null).Select(role => new HiddenGroup(null, [role.Role], role.Hidden!.Value))
            .Concat(dimensions.SelectMany(dimension => dimension.Groups
                .Where(group => group.Hidden is not null)
                .Select(group => new HiddenGroup(dimension.Id, group.Group.Roles, group.Hidden!.Value))));
}
