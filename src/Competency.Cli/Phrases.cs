using System.Globalization;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Scoring;

namespace Competency.Cli;

/// <summary>What the program says to people about scores, in one language.</summary>
internal sealed class Phrases
{
    private Phrases(string language) => Language = language;

    public static Phrases English { get; } = new("en")
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
        Reading = "reading",
        Scoring = "scoring",
        Computing = "computing",
        Reporting = "writing reports",
        QualityLegend = "r_wg, AD: agreement of raters other than self; ICC: reliability of their scores; alpha, omega: consistency of the indicators; -: cannot be computed. All figures: --format markdown or json.",
    };

    public static Phrases Chinese { get; } = new("zh-CN")
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
        Reading = "读取",
        Scoring = "计分",
        Computing = "计算",
        Reporting = "生成报告",
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

    public required string Reading { get; init; }

    public required string Scoring { get; init; }

    public required string Computing { get; init; }

    public required string Reporting { get; init; }

    public required string QualityLegend { get; init; }

    public static Phrases In(string language) => string.Equals(language, Chinese.Language, StringComparison.Ordinal) ? Chinese : English;

    public string Of(ScoringWarningCode warning) => CompetencyLabels.Default.Of(warning, Language);

    public string Of(ModelStatus status) => CompetencyLabels.Default.Of(status, Language);

    public string Of(LocalizedText text, CompetencyModel model) => text.In(Language, model.Languages);

    public string Of(SourcedText text, CompetencyModel model) => Of(text.Text, model);

    public string Refused(int refused, int all, string names) => string.Format(CultureInfo.InvariantCulture, RefusedFormat, refused, all, names);

    public string Nobodys(int rows) => string.Format(CultureInfo.InvariantCulture, NobodysFormat, rows);
}
