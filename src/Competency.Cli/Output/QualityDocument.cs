using Competency.Analytics;

namespace Competency.Cli.Output;

/// <summary>The quality of a round for other programs: every figure with every digit, or why there is none.</summary>
internal sealed record QualityDocument(
    int FormatVersion,
    string Model,
    int People,
    int Raters,
    int Items,
    int Ratings,
    IReadOnlyList<QualityDimensionDocument> Dimensions,
    QualitySeverityDocument? Severity,
    IReadOnlyList<QualityImpactDocument>? AdverseImpact,
    IReadOnlyList<QualityFindingDocument> Findings)
{
    private const int Version = 1;

    public static QualityDocument Of(RoundQualityReport report)
    {
        RatingTable table = report.Round.Ratings;
        return new(
            Version,
            report.Round.Model.Reference.ToString(),
            table.Targets.Length,
            table.Raters.Length,
            table.Items.Length,
            table.Count,
            [.. report.Dimensions.Select(QualityDimensionDocument.Of)],
            report.Severity is { } severity ? QualitySeverityDocument.Of(severity) : null,
            report.AdverseImpact is { } impact ? [.. impact.Comparisons.Select(QualityImpactDocument.Of)] : null,
            [.. report.Findings.Select(QualityFindingDocument.Of)]);
    }
}

/// <summary>One figure: a value, or the reason why there is none.</summary>
internal sealed record FigureDocument(double? Value, string? Undefined)
{
    public static FigureDocument Of(Statistic statistic) => statistic.IsDefined
        ? new(statistic.Value, null)
        : new(null, Display.Name(statistic.Reason));
}

/// <summary>One dimension.</summary>
internal sealed record QualityDimensionDocument(
    string Id,
    QualityAgreementDocument Agreement,
    IReadOnlyList<QualityAgreementDocument> ByRole,
    FigureDocument Icc1,
    FigureDocument Icc2,
    FigureDocument Alpha,
    FigureDocument Omega,
    QualityPanelDocument? SameRaters,
    QualityNormsDocument? Norms,
    QualityChangeDocument? Change,
    IReadOnlyList<QualityGroupDocument> Groups)
{
    public static QualityDimensionDocument Of(DimensionQuality dimension) => new(
        dimension.Id.Value,
        QualityAgreementDocument.Of(dimension.Agreement),
        [.. dimension.ByRole.Select(QualityAgreementDocument.Of)],
        FigureDocument.Of(dimension.Reliability.Icc1),
        FigureDocument.Of(dimension.Reliability.Icc2),
        FigureDocument.Of(dimension.Indicators.Consistency.Alpha),
        FigureDocument.Of(dimension.Indicators.Omega.Omega),
        QualityPanelDocument.Of(dimension),
        QualityNormsDocument.Of(dimension.Norms),
        QualityChangeDocument.Of(dimension.Change),
        [.. dimension.Groups.Select(QualityGroupDocument.Of)]);
}

/// <summary>The agreement of one role, or of everybody but self where the role is null.</summary>
internal sealed record QualityAgreementDocument(string? Role, int People, double MeanRaters, FigureDocument Rwg, FigureDocument AverageDeviation)
{
    public static QualityAgreementDocument Of(RoleAgreement agreement) => new(
        agreement.Role?.Value, agreement.People, agreement.MeanRaters, FigureDocument.Of(agreement.MeanRwg), FigureDocument.Of(agreement.MeanAverageDeviation));
}

/// <summary>How far raters of several people differ in severity; raters are not named.</summary>
internal sealed record QualitySeverityDocument(bool Converged, string? Undefined, int Raters, FigureDocument Separation, FigureDocument Reliability)
{
    public static QualitySeverityDocument Of(ManyFacetResult severity) => new(
        severity.Converged,
        severity.Reason == UndefinedReason.None ? null : Display.Name(severity.Reason),
        severity.Raters.Elements.Length,
        FigureDocument.Of(severity.Raters.Separation),
        FigureDocument.Of(severity.Raters.Reliability));
}

/// <summary>One statement, in both languages.</summary>
internal sealed record QualityFindingDocument(string Code, string Severity, string? Dimension, FigureDocument Figure, string English, string Chinese)
{
    public static QualityFindingDocument Of(QualityFinding finding) => new(
        finding.Code,
        Display.Name(finding.Severity),
        finding.Subject.Length == 0 ? null : finding.Subject,
        FigureDocument.Of(finding.Value),
        finding.ToText(ReportLanguage.English),
        finding.ToText(ReportLanguage.SimplifiedChinese));
}
