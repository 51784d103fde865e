using System.Globalization;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Cli;

/// <summary>What the program says to people about scores, in one language.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<ScoringWarningCode, string> _warnings;
    private readonly Dictionary<ModelStatus, string> _statuses;

    private Phrases(string language, Dictionary<ScoringWarningCode, string> warnings, Dictionary<ModelStatus, string> statuses)
    {
        Language = language;
        _warnings = warnings;
        _statuses = statuses;
    }

    public static Phrases English { get; } = new(
        "en",
        new()
        {
            [ScoringWarningCode.UnusedEvidence] = "Ratings of the other kind are not used (chosen levels where behaviors are rated, or the reverse)",
            [ScoringWarningCode.TooLittleObserved] = "Some raters observed too little and do not count here",
            [ScoringWarningCode.SelfOnly] = "The scores rest on the person's own ratings alone",
            [ScoringWarningCode.RoleNotCounted] = "Raters of a role with weight 0 are reported, not counted",
            [ScoringWarningCode.SingleRater] = "The score rests on one rater",
            [ScoringWarningCode.Imprecise] = "The raters are far apart",
            [ScoringWarningCode.IrregularLevels] = "A higher level is met although one below it is not",
            [ScoringWarningCode.MissingLevelEvidence] = "A level has too little evidence; the climb passed over it or ended below it",
            [ScoringWarningCode.ModelIsDraft] = "The model is a draft",
            [ScoringWarningCode.ModelIsDeprecated] = "The model is deprecated",
        },
        new() { [ModelStatus.Draft] = "draft", [ModelStatus.Adopted] = "adopted", [ModelStatus.Deprecated] = "deprecated" })
    {
        Person = "Person",
        Overall = "Overall",
        Band = "Band",
        Warnings = "Warnings",
        Everything = "the whole",
        Everyone = "everyone",
        Colon = ": ",
        ModelColumns = ["Model", "Version", "Name", "Dimensions", "Indicators", "Status"],
        LevelLegend = "score on the scale, then the level attained (L0: none yet)",
        NotScoredLegend = "- not scored: too little was observed",
        NestedLegend = "Dimensions at the top only; --format json or csv has all.",
        RefusedFormat = "Refused, not scored: {0} of {1} ({2})",
        NobodysFormat = "Rows that do not say whom they rate: {0}",
        AddDimension = "Add --dimension with an id above to see each rating.",
        Levels = "levels",
        Level = "level",
        Weight = "weight",
        Counts = "of what counts",
        Adds = "adds",
        Raw = "rated {0}, turned round",
        LeftOut = "left out",
        Dimension = "Dimension",
        QualityLegend = "r_wg, AD: agreement of raters other than self; ICC: reliability of their scores; alpha, omega: consistency of the indicators; -: cannot be computed. All figures: --format markdown or json.",
    };

    public static Phrases Chinese { get; } = new(
        "zh-CN",
        new()
        {
            [ScoringWarningCode.UnusedEvidence] = "另一种类的评分未被采用（按行为评分处给了等级，或相反）",
            [ScoringWarningCode.TooLittleObserved] = "部分评价人观察太少，此处不计入",
            [ScoringWarningCode.SelfOnly] = "分数仅来自本人自评",
            [ScoringWarningCode.RoleNotCounted] = "权重为 0 的角色只列出，不计入",
            [ScoringWarningCode.SingleRater] = "分数仅来自一位评价人",
            [ScoringWarningCode.Imprecise] = "评价人之间差距较大",
            [ScoringWarningCode.IrregularLevels] = "高一级已达到，而其下某级未达到",
            [ScoringWarningCode.MissingLevelEvidence] = "某级证据不足，评级越过该级或止于其下",
            [ScoringWarningCode.ModelIsDraft] = "模型为草稿",
            [ScoringWarningCode.ModelIsDeprecated] = "模型已弃用",
        },
        new() { [ModelStatus.Draft] = "草稿", [ModelStatus.Adopted] = "已采用", [ModelStatus.Deprecated] = "已弃用" })
    {
        Person = "被评人",
        Overall = "总分",
        Band = "档次",
        Warnings = "提示",
        Everything = "整体",
        Everyone = "所有人",
        Colon = "：",
        ModelColumns = ["模型", "版本", "名称", "维度", "行为指标", "状态"],
        LevelLegend = "量表分数，其后为达到的等级（L0：尚未达到任何等级）",
        NotScoredLegend = "- 未评分：观察到的内容太少",
        NestedLegend = "只列顶层维度；全部维度见 --format json 或 csv。",
        RefusedFormat = "被拒绝、未评分：{1} 人中 {0} 人（{2}）",
        NobodysFormat = "未说明被评人的行数：{0}",
        AddDimension = "加上 --dimension 和上面的维度标识，可看到每一条评分。",
        Levels = "等级",
        Level = "等级",
        Weight = "权重",
        Counts = "占计入部分",
        Adds = "贡献",
        Raw = "原评 {0}，反向计分",
        LeftOut = "未计入",
        Dimension = "维度",
        QualityLegend = "r_wg、AD：他评一致性；ICC：他评分数的信度；alpha、omega：行为指标的内部一致性；-：无法计算。全部指标见 --format markdown 或 json。",
    };

    public string Language { get; }

    public required string Person { get; init; }

    public required string Overall { get; init; }

    public required string Band { get; init; }

    public required string Warnings { get; init; }

    public required string Everything { get; init; }

    public required string Everyone { get; init; }

    public required string Colon { get; init; }

    public required string[] ModelColumns { get; init; }

    public required string LevelLegend { get; init; }

    public required string NotScoredLegend { get; init; }

    public required string NestedLegend { get; init; }

    public required string RefusedFormat { get; init; }

    public required string NobodysFormat { get; init; }

    public required string AddDimension { get; init; }

    public required string Levels { get; init; }

    public required string Level { get; init; }

    public required string Weight { get; init; }

    public required string Counts { get; init; }

    public required string Adds { get; init; }

    public required string Raw { get; init; }

    public required string LeftOut { get; init; }

    public required string Dimension { get; init; }

    public required string QualityLegend { get; init; }

    public static Phrases In(string language) => string.Equals(language, Chinese.Language, StringComparison.Ordinal) ? Chinese : English;

    public string Of(ScoringWarningCode warning) => _warnings[warning];

    public string Of(ModelStatus status) => _statuses[status];

    public string Of(LocalizedText text, CompetencyModel model) => text.In(Language, model.Languages);

    public string Of(SourcedText text, CompetencyModel model) => Of(text.Text, model);

    public string Refused(int refused, int all, string names) => string.Format(CultureInfo.InvariantCulture, RefusedFormat, refused, all, names);

    public string Nobodys(int rows) => string.Format(CultureInfo.InvariantCulture, NobodysFormat, rows);
}
