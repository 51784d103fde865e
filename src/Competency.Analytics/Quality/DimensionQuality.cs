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

    /// <summary>Gets the report on the dimension's indicators: agreement item by item, internal consistency, omega, generalizability, self against others.</summary>
    public QualityReport Indicators { get; }
}
