using Competency.Analytics;

namespace Competency.Cli.Output;

/// <summary>How reliable a panel is, the same raters for everybody; null where raters differ from person to person.</summary>
internal sealed record QualityPanelDocument(int Raters, string Method, FigureDocument Icc2Single, FigureDocument Icc2Mean, FigureDocument Icc3Single, FigureDocument Icc3Mean, FigureDocument KendallW)
{
    public static QualityPanelDocument? Of(DimensionQuality dimension) => dimension is { SameRaters: { } icc, Concordance: { } concordance }
        ? new(
            icc.Raters,
            Display.Name(icc.Method),
            FigureDocument.Of(icc.Single2.Coefficient),
            FigureDocument.Of(icc.Average2.Coefficient),
            FigureDocument.Of(icc.Single3.Coefficient),
            FigureDocument.Of(icc.Average3.Coefficient),
            FigureDocument.Of(concordance.W))
        : null;
}

/// <summary>The round as a norm group; the scores with their mid-rank percentiles and normalized T.</summary>
internal sealed record QualityNormsDocument(int People, bool IsLargeEnough, double Mean, FigureDocument StandardDeviation, IReadOnlyList<QualityNormDocument> Scores)
{
    public static QualityNormsDocument? Of(NormTable? norms) => norms is null
        ? null
        : new(norms.Size, norms.IsLargeEnough, norms.Mean, FigureDocument.Of(norms.StandardDeviation), [.. norms.Rows.Select(QualityNormDocument.Of)]);
}

/// <summary>One score of the norm group.</summary>
internal sealed record QualityNormDocument(double Score, int People, double Percentile, FigureDocument T, FigureDocument NormalizedT)
{
    public static QualityNormDocument Of(NormRow row) => new(row.Raw, row.Frequency, row.Percentile, FigureDocument.Of(row.T), FigureDocument.Of(row.NormalizedT));
}

/// <summary>The change since the earlier round.</summary>
internal sealed record QualityChangeDocument(
    int People,
    int LeftOut,
    FigureDocument MeanChange,
    FigureDocument Dav,
    FigureDocument ReliableBeyond,
    IReadOnlyList<QualityPersonChangeDocument> Changes)
{
    public static QualityChangeDocument? Of(DimensionChange? change) => change is null
        ? null
        : new(
            change.People.Length,
            change.LeftOut,
            FigureDocument.Of(change.Group.MeanChange),
            FigureDocument.Of(change.Group.Dav),
            FigureDocument.Of(change.Criterion is { } criterion ? Statistic.Of(criterion.SmallestReliableChange) : Statistic.Undefined(change.Reason)),
            [.. change.People.Select(QualityPersonChangeDocument.Of)]);
}

/// <summary>One person in both rounds.</summary>
internal sealed record QualityPersonChangeDocument(string Subject, double Before, double After, FigureDocument Index, string? Verdict)
{
    public static QualityPersonChangeDocument Of(PersonChange person) => new(
        person.Target, person.Before, person.After, FigureDocument.Of(person.Index), person.Verdict is { } verdict ? Display.Name(verdict) : null);
}

/// <summary>One group beside the largest.</summary>
internal sealed record QualityGroupDocument(
    string Group,
    int People,
    string Reference,
    int ReferencePeople,
    FigureDocument Mean,
    FigureDocument ReferenceMean,
    FigureDocument HedgesG,
    FigureDocument P,
    IReadOnlyList<QualityDifferentialItemDocument> Items)
{
    public static QualityGroupDocument Of(GroupComparison group) => new(
        group.Focal,
        group.Difference.N1,
        group.Reference,
        group.Difference.N2,
        FigureDocument.Of(group.Difference.Mean1),
        FigureDocument.Of(group.Difference.Mean2),
        FigureDocument.Of(group.Difference.HedgesG),
        FigureDocument.Of(group.Difference.WelchP),
        [.. group.Items.Select(QualityDifferentialItemDocument.Of)]);
}

/// <summary>One indicator for two groups at the same standing.</summary>
internal sealed record QualityDifferentialItemDocument(string Item, FigureDocument Delta, string? Class, bool IsSmall)
{
    public static QualityDifferentialItemDocument Of(DifferentialItem item) =>
        new(item.Item, FigureDocument.Of(item.Delta), item.Class is { } known ? Display.Name(known) : null, item.IsSmall);
}

/// <summary>Who qualifies in one group, beside the group with the highest rate.</summary>
internal sealed record QualityImpactDocument(
    string Group,
    int Selected,
    int People,
    string Reference,
    int ReferenceSelected,
    int ReferencePeople,
    FigureDocument ImpactRatio,
    bool IsBelowFourFifths,
    bool VerdictFlips,
    bool IsSmall,
    double FisherP,
    double FisherMidP)
{
    public static QualityImpactDocument Of(ImpactComparison comparison) => new(
        comparison.Focal.Group,
        comparison.Focal.Selected,
        comparison.Focal.Applicants,
        comparison.Reference.Group,
        comparison.Reference.Selected,
        comparison.Reference.Applicants,
        FigureDocument.Of(comparison.ImpactRatio),
        comparison.IsBelowFourFifths,
        comparison.VerdictFlips,
        comparison.IsSmall,
        comparison.FisherP,
        comparison.FisherMidP);
}
