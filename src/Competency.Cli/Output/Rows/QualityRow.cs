using Competency.Analytics;

namespace Competency.Cli.Output.Rows;

/// <summary>One figure of one dimension: a value, or the reason why there is none. Agreement has a row for each role, and one without a role for all but self.</summary>
internal sealed record QualityRow(string Dimension, string Figure, string? Role, int? People, double? Value, string? Undefined)
{
    public static IEnumerable<QualityRow> Of(RoundQualityReport report) => report.Dimensions.SelectMany(dimension => (IEnumerable<QualityRow>)
    [
        .. dimension.ByRole.Prepend(dimension.Agreement).SelectMany(agreement => (IEnumerable<QualityRow>)
        [
            Of(dimension, "r-wg", agreement.MeanRwg, agreement),
            Of(dimension, "average-deviation", agreement.MeanAverageDeviation, agreement),
        ]),
        Of(dimension, "icc1", dimension.Reliability.Icc1),
        Of(dimension, "icc2", dimension.Reliability.Icc2),
        Of(dimension, "alpha", dimension.Indicators.Consistency.Alpha),
        Of(dimension, "omega", dimension.Indicators.Omega.Omega),
        .. Panel(dimension),
        .. dimension.Norms is { } norms ? [Of(dimension, "mean", Statistic.Of(norms.Mean)), Of(dimension, "standard-deviation", norms.StandardDeviation)] : (QualityRow[])[],
        .. dimension.Change is { } change ? [Of(dimension, "mean-change", change.Group.MeanChange), Of(dimension, "reliable-beyond", Beyond(change))] : (QualityRow[])[],
    ]);

    private static QualityRow[] Panel(DimensionQuality dimension) => dimension is { SameRaters: { } icc, Concordance: { } concordance }
        ?
        [
            Of(dimension, "icc2-mean", icc.Average2.Coefficient),
            Of(dimension, "icc3-mean", icc.Average3.Coefficient),
            Of(dimension, "kendall-w", concordance.W),
        ]
        : [];

    private static Statistic Beyond(DimensionChange change) =>
        change.Criterion is { } criterion ? Statistic.Of(criterion.SmallestReliableChange) : Statistic.Undefined(change.Reason);

    private static QualityRow Of(DimensionQuality dimension, string figure, Statistic statistic, RoleAgreement? agreement = null)
    {
        FigureDocument known = FigureDocument.Of(statistic);
        return new(dimension.Id.Value, figure, agreement?.Role?.Value, agreement?.People, known.Value, known.Undefined);
    }
}
