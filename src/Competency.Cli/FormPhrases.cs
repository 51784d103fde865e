using System.Globalization;

namespace Competency.Cli;

/// <summary>What the program says to people about forms, in one language.</summary>
internal sealed class FormPhrases
{
    public static FormPhrases English { get; } = new()
    {
        WrittenFormat = "Forms written to {0}: {1}",
        ReadFormat = "Forms read: {0}; taken: {1}; refused: {2}",
        RepeatedFormat = "Forms that came again with the same answers, taken once: {0}",
        RatingsFormat = "Answers: {0} on the scale, {1} not observed, {2} left empty (they count as not observed)",
        MissingFormat = "Not back yet: {0} of {1}",
        NextFormat = "Next: competency score {0} --model {1}",
        Colon = ": ",
        Comma = ", ",
    };

    public static FormPhrases Chinese { get; } = new()
    {
        WrittenFormat = "已写入 {0} 的问卷：{1} 份",
        ReadFormat = "读取问卷 {0} 份，采用 {1} 份，拒绝 {2} 份",
        RepeatedFormat = "重复交回且回答相同、只计一次的问卷：{0} 份",
        RatingsFormat = "回答：量表上的评分 {0} 条，未观察到 {1} 条，留空 {2} 条（按未观察到处理）",
        MissingFormat = "尚未交回：{1} 份中的 {0} 份",
        NextFormat = "下一步：competency score {0} --model {1}",
        Colon = "：",
        Comma = "，",
    };

    public required string WrittenFormat { get; init; }

    public required string ReadFormat { get; init; }

    public required string RepeatedFormat { get; init; }

    public required string RatingsFormat { get; init; }

    public required string MissingFormat { get; init; }

    public required string NextFormat { get; init; }

    public required string Colon { get; init; }

    public required string Comma { get; init; }

    public static FormPhrases In(string language) => string.Equals(language, Phrases.Chinese.Language, StringComparison.Ordinal) ? Chinese : English;

    public static string Fill(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
