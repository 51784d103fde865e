using Competency.Development.Plans;

namespace Competency.Cli;

/// <summary>What the program says to people about fit, plans, progress and teams, in one language.</summary>
internal sealed class GrowthPhrases
{
    public static GrowthPhrases English { get; } = new()
    {
        Person = "Person",
        Profile = "Profile",
        Rank = "Rank",
        Verdict = "Verdict",
        Fit = "Fit",
        ScoredShare = "Scored",
        Missing = "Missing",
        Dimension = "Dimension",
        Required = "Required",
        Attained = "Attained",
        Gap = "Gap",
        Status = "Status",
        MustHave = "must-have",
        Level = "level {0}",
        NoLevelYet = "no level yet",
        AtLeast = "{0} or more",
        NextUp = "Missing for {0}:",
        NothingMissing = "nothing",
        DisclosedLegend = "Numbers that may be shown: ratings of groups under the minimum of raters are left out.",
        FitLegend = "Fit: mean of attained ÷ required, at most 100 % each, weighted by importance; scored: the share of importance that has a score.",
        NoProfiles = "The model {0} has no requirement profile.",
        Strengths = "Strengths",
        Areas = "Areas to develop",
        NotNow = "Later",
        CannotTell = "Cannot be told",
        Behaviors = "Practice",
        Actions = "Actions",
        Review = "Review on {0}",
        Target = "from {0} to {1}",
        NoAreas = "Nothing is missing.",
        Date = "Date",
        Overall = "Overall",
        Change = "Change",
        Margin = "Noise",
        LevelMove = "Level",
        Trend = "Trend a year",
        NoiseLegend = "A change is marked * where it is larger than the noise of raters (two-sided 95 %), ~ where it is not, ? where it cannot be told; Noise is the margin.",
        NotCompared = "Not compared, because the model measured otherwise:",
        Reached = "reached",
        Lost = "lost",
        Kept = "kept",
        Members = "{0} members; nothing shows about fewer than {1}.",
        Hidden = "hidden",
        Mean = "Mean",
        Spread = "Spread",
        Meeting = "Meeting",
        Levels = "Members at level 0, 1, …",
        CommonGaps = "Common gaps",
        BelowShare = "{0} below",
        MentorPairs = "Who could mentor whom",
        PairFormat = "{0}: {1} (level {2}) for {3} (level {4})",
        More = "and {0} more; --format json lists all",
        Added = "Kept {0} assessments in {1}.",
        Assessments = "Assessments: {0}",
        PlanOutcome = "What became of the plan",
        Outcomes = ["target reached", "progressed", "unchanged", "worse", "cannot be told"],
        ActionStatuses = ["open", "done", "dropped"],
    };

    public static GrowthPhrases Chinese { get; } = new()
    {
        Person = "被评人",
        Profile = "任职要求",
        Rank = "名次",
        Verdict = "结论",
        Fit = "匹配度",
        ScoredShare = "已评分",
        Missing = "差距所在",
        Dimension = "维度",
        Required = "要求",
        Attained = "达到",
        Gap = "差距",
        Status = "状态",
        MustHave = "必备",
        Level = "{0} 级",
        NoLevelYet = "尚未达到任何等级",
        AtLeast = "{0} 以上",
        NextUp = "距“{0}”还差：",
        NothingMissing = "无",
        DisclosedLegend = "以上为可公开的数字：人数不足下限的评价人群体不计入。",
        FitLegend = "匹配度：各项“达到 ÷ 要求”（每项最多 100 %）按重要性加权的平均；已评分：有分数的要求所占的重要性。",
        NoProfiles = "模型 {0} 没有任职要求。",
        Strengths = "优势",
        Areas = "待发展领域",
        NotNow = "以后再做",
        CannotTell = "无法判断",
        Behaviors = "练习的行为",
        Actions = "行动",
        Review = "{0} 回顾",
        Target = "从 {0} 到 {1}",
        NoAreas = "没有差距。",
        Date = "日期",
        Overall = "总分",
        Change = "变化",
        Margin = "误差",
        LevelMove = "等级",
        Trend = "每年趋势",
        NoiseLegend = "变化大于评价人误差（双侧 95 %）的标 *，不大于的标 ~，无法判断的标 ?；“误差”为误差范围。",
        NotCompared = "以下未作比较，因为模型当时的测量方式不同：",
        Reached = "达到新等级",
        Lost = "失去等级",
        Kept = "不变",
        Members = "共 {0} 人；不足 {1} 人的内容一律不显示。",
        Hidden = "不显示",
        Mean = "平均",
        Spread = "离散",
        Meeting = "达标",
        Levels = "0、1、…… 级的人数",
        CommonGaps = "共同差距",
        BelowShare = "{0} 未达标",
        MentorPairs = "谁可以辅导谁",
        PairFormat = "{0}：{1}（{2} 级）辅导 {3}（{4} 级）",
        More = "另有 {0} 对；--format json 列出全部",
        Added = "已将 {0} 次评估存入 {1}。",
        Assessments = "评估日期：{0}",
        PlanOutcome = "计划的结果",
        Outcomes = ["达到目标", "有进步", "没有变化", "有退步", "无法判断"],
        ActionStatuses = ["未完成", "已完成", "已放弃"],
    };

    public required string Person { get; init; }

    public required string Profile { get; init; }

    public required string Rank { get; init; }

    public required string Verdict { get; init; }

    public required string Fit { get; init; }

    public required string ScoredShare { get; init; }

    public required string Missing { get; init; }

    public required string Dimension { get; init; }

    public required string Required { get; init; }

    public required string Attained { get; init; }

    public required string Gap { get; init; }

    public required string Status { get; init; }

    public required string MustHave { get; init; }

    public required string Level { get; init; }

    public required string NoLevelYet { get; init; }

    public required string AtLeast { get; init; }

    public required string NextUp { get; init; }

    public required string NothingMissing { get; init; }

    public required string DisclosedLegend { get; init; }

    public required string FitLegend { get; init; }

    public required string NoProfiles { get; init; }

    public required string Strengths { get; init; }

    public required string Areas { get; init; }

    public required string NotNow { get; init; }

    public required string CannotTell { get; init; }

    public required string Behaviors { get; init; }

    public required string Actions { get; init; }

    public required string Review { get; init; }

    public required string Target { get; init; }

    public required string NoAreas { get; init; }

    public required string Date { get; init; }

    public required string Overall { get; init; }

    public required string Change { get; init; }

    public required string Margin { get; init; }

    public required string LevelMove { get; init; }

    public required string Trend { get; init; }

    public required string NoiseLegend { get; init; }

    public required string NotCompared { get; init; }

    public required string Reached { get; init; }

    public required string Lost { get; init; }

    public required string Kept { get; init; }

    public required string Members { get; init; }

    public required string Hidden { get; init; }

    public required string Mean { get; init; }

    public required string Spread { get; init; }

    public required string Meeting { get; init; }

    public required string Levels { get; init; }

    public required string CommonGaps { get; init; }

    public required string BelowShare { get; init; }

    public required string MentorPairs { get; init; }

    public required string PairFormat { get; init; }

    public required string More { get; init; }

    public required string Added { get; init; }

    public required string Assessments { get; init; }

    public required string PlanOutcome { get; init; }

    public required string[] Outcomes { get; init; }

    public required string[] ActionStatuses { get; init; }

    public string Of(AreaOutcome outcome) => Outcomes[(int)outcome - 1];

    public string Of(PlanActionStatus status) => ActionStatuses[(int)status - 1];

    public static GrowthPhrases In(string language) => string.Equals(language, Phrases.Chinese.Language, StringComparison.Ordinal) ? Chinese : English;
}
