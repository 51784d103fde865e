using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Development.SelfOther;

/// <summary>How a person sees themselves beside how others see them, from disclosed numbers alone.</summary>
/// <remarks>Plain data, immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Subject.Value,nq} by {Model}: self and others")]
public sealed record SelfOtherReport
{
    internal SelfOtherReport()
    {
    }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the model and the version that was used.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the measure.</summary>
    public SelfOtherOptions Options { get; internal init; } = SelfOtherOptions.Default;

    /// <summary>Gets the whole.</summary>
    public SelfOtherDimension Overall { get; internal init; } = null!;

    /// <summary>Gets each dimension, each parent before its children, in the model's order.</summary>
    public ValueList<SelfOtherDimension> Dimensions { get; internal init; } = [];

    /// <summary>Gets the indicators that others rate highest, best first.</summary>
    public ValueList<IndicatorStanding> Highest { get; internal init; } = [];

    /// <summary>Gets the indicators that others rate lowest, lowest first.</summary>
    public ValueList<IndicatorStanding> Lowest { get; internal init; } = [];

    /// <summary>Gets the leaves some of whose indicators have no number by others that may be shown, in the model's order: those are in no list.</summary>
    public ValueList<DimensionId> LeavesWithUnshownIndicators { get; internal init; } = [];

    /// <summary>Gets the biggest differences between two shown groups on one leaf, biggest first.</summary>
    public ValueList<GroupDifference> Differences { get; internal init; } = [];

    /// <summary>Gets the groups that are hidden and so in no difference: first those hidden everywhere, then by dimension.</summary>
    public ValueList<HiddenGroup> HiddenGroups { get; internal init; } = [];

    /// <summary>Gets the dimensions in which the person rates themselves clearly higher than others do, in the model's order.</summary>
    public IEnumerable<SelfOtherDimension> BlindSpots => Dimensions.Where(dimension => dimension.Sight == SelfSight.BlindSpot);

    /// <summary>Gets the dimensions in which others rate the person clearly higher than they do themselves, in the model's order.</summary>
    public IEnumerable<SelfOtherDimension> HiddenStrengths => Dimensions.Where(dimension => dimension.Sight == SelfSight.HiddenStrength);
}

/// <summary>A group of raters whose numbers are hidden.</summary>
/// <param name="Dimension">Where; null where the roles are hidden everywhere.</param>
/// <param name="Roles">The roles in the group.</param>
/// <param name="Reason">Why.</param>
public sealed record HiddenGroup(DimensionId? Dimension, ValueList<RoleId> Roles, HiddenReason Reason);
