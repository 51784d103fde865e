using System.Globalization;

namespace Competency.Cli;

/// <summary>What the program says to people about two models, in one language.</summary>
internal sealed class ComparePhrases
{
    public static ComparePhrases English { get; } = new()
    {
        Subject = "Where",
        Change = "Change",
        Part = "What",
        Before = "Before",
        After = "After",
        Dimension = "Dimension",
        Results = "Results",
        Why = "Why, or what to bear in mind",
        NoChanges = "Nothing changed.",
        ComparableLegend = "comparable: the same ratings give the same number in both versions",
        NothingInCommon = "No relation is declared between dimensions of the two models.",
        RelationLegend = "Read from left to right. Only a percent of what measures the same may stand for the other.",
        OnlyInFormat = "No counterpart, only in {0}",
        None = "none",
    };

    public static ComparePhrases Chinese { get; } = new()
    {
        Subject = "所在",
        Change = "变更",
        Part = "内容",
        Before = "原来",
        After = "现在",
        Dimension = "维度",
        Results = "结果",
        Why = "原因或注意事项",
        NoChanges = "没有任何变更。",
        ComparableLegend = "可比：同样的评分在两个版本中得出同样的数字",
        NothingInCommon = "两个模型的维度之间没有声明任何关系。",
        RelationLegend = "从左向右读。只有含义相同的维度，其百分比才可互相代替。",
        OnlyInFormat = "没有对应维度，仅见于{0}",
        None = "无",
    };

    public required string Subject { get; init; }

    public required string Change { get; init; }

    public required string Part { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Dimension { get; init; }

    public required string Results { get; init; }

    public required string Why { get; init; }

    public required string NoChanges { get; init; }

    public required string ComparableLegend { get; init; }

    public required string NothingInCommon { get; init; }

    public required string RelationLegend { get; init; }

    public required string OnlyInFormat { get; init; }

    public required string None { get; init; }

    public static ComparePhrases In(string language) => string.Equals(language, Phrases.Chinese.Language, StringComparison.Ordinal) ? Chinese : English;

    public string OnlyIn(string model) => string.Format(CultureInfo.InvariantCulture, OnlyInFormat, model);
}
