using System.Collections.Immutable;
using Competency.Core;

namespace Competency.Analytics;

/// <summary>How far the ratings of one dimension can be trusted.</summary>
public sealed class DimensionQuality
{
    internal DimensionQuality(RoundDimension dimension, QualityReport indicators, ImmutableArray<RoleAgreement> agreement, GroupReliabilityResult reliability)
    {
        Id = dimension.Id;
        Name = dimension.Name;
        Indicators = indicators;
        Agreement = agreement[0];
        ByRole = agreement.RemoveAt(0);
        Reliability = reliability;
    }

    /// <summary>Gets the id of the dimension.</summary>
    public DimensionId Id { get; }

    /// <summary>Gets what the dimension is called, by language.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets the agreement of all raters other than self.</summary>
    public RoleAgreement Agreement { get; }

    /// <summary>Gets the agreement within each role other than self that occurs, by ordinal of the role.</summary>
    public ImmutableArray<RoleAgreement> ByRole { get; }

    /// <summary>Gets ICC(1) and ICC(2) of the raters' scores of the dimension, self left out.</summary>
    public GroupReliabilityResult Reliability { get; }

    /// <summary>Gets the intraclass correlations of a panel, the same raters for everybody, self left out; by restricted maximum likelihood where scores are missing.</summary>
    /// <value>Null where raters differ from person to person: fewer than two raters, or one who rated fewer than half of the people.</value>
    public IntraclassCorrelationResult? SameRaters { get; internal init; }

    /// <summary>Gets how far a panel's raters rank people alike, over the people whom all of them rated.</summary>
    /// <value>Null where <see cref="SameRaters"/> is.</value>
    public KendallWResult? Concordance { get; internal init; }

    /// <summary>Gets the round as a norm group: people's mean scores by raters other than self, every rater alike, to nine decimals.</summary>
    /// <value>Null where nobody has a score.</value>
    public NormTable? Norms { get; internal init; }

    /// <summary>Gets the change since the earlier round of the context.</summary>
    /// <value>Null without an earlier round, or where it lacks the dimension or rates it on another scale.</value>
    public DimensionChange? Change { get; internal init; }

    /// <summary>Gets each group of the context beside the largest one; empty without groups, or with one.</summary>
    public ImmutableArray<GroupComparison> Groups { get; internal init; } = [];

    /// <summary>Gets the report on the dimension's indicators: agreement item by item, internal consistency, omega, generalizability, self against others.</summary>
    public QualityReport Indicators { get; }
}
