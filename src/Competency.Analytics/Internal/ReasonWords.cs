namespace Competency.Analytics.Internal;

/// <summary>Why a figure is missing, in words that fit in brackets.</summary>
internal static class ReasonWords
{
    public static string English(UndefinedReason reason) => Of(reason).English;

    public static string Chinese(UndefinedReason reason) => Of(reason).Chinese;

    private static (string English, string Chinese) Of(UndefinedReason reason) => reason switch
    {
        UndefinedReason.None => ("nothing is missing", "没有缺失"),
        UndefinedReason.NotComputed => ("it does not apply here", "此处不适用"),
        UndefinedReason.NoData => ("there are no usable ratings", "没有可用的评分"),
        UndefinedReason.TooFewTargets => ("too few people", "被评价者太少"),
        UndefinedReason.TooFewRaters => ("too few raters", "评价者太少"),
        UndefinedReason.TooFewItems => ("too few indicators", "行为指标太少"),
        UndefinedReason.NoVariance => ("all ratings are alike", "评分没有差异"),
        UndefinedReason.NoTargetVariance => ("people do not differ", "人员之间没有差异"),
        UndefinedReason.NoErrorVariance => ("raters agree perfectly", "评价者完全一致"),
        UndefinedReason.OutsideInterpretableRange => ("the mean is too near an end of the scale", "均值过于接近量尺端点"),
        UndefinedReason.Singular => ("some indicators say the same as others", "部分行为指标完全重复"),
        UndefinedReason.NotConverged => ("the estimation found no end", "估计未收敛"),
        UndefinedReason.Unbounded => ("it has no finite value", "没有有限值"),
        UndefinedReason.IncompleteDesign => ("not everybody rated everybody on everything", "评价数据不完整"),
        UndefinedReason.TooManyItems => ("too many indicators", "行为指标太多"),
        UndefinedReason.WrongScale => ("the scale does not allow it", "量尺不支持"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };
}
