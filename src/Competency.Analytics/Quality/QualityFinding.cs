namespace Competency.Analytics;

/// <summary>One statement of a quality report, in two languages.</summary>
public sealed class QualityFinding
{
    private readonly string _english;
    private readonly string _chinese;

    internal QualityFinding(string code, FindingSeverity severity, string subject, Statistic value, string english, string chinese)
    {
        Code = code;
        Severity = severity;
        Subject = subject;
        Value = value;
        _english = english;
        _chinese = chinese;
    }

    /// <summary>Gets the stable code, such as <c>quality.agreement</c>; wording may change, codes do not.</summary>
    public string Code { get; }

    /// <summary>Gets how much it matters.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>Gets the id of the item the statement is about; empty when it is about the round.</summary>
    public string Subject { get; }

    /// <summary>Gets the figure behind the statement, or why there is none.</summary>
    public Statistic Value { get; }

    /// <summary>Gives the statement in words; figures have two decimals, as in every language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    public string ToText(ReportLanguage language) => language == ReportLanguage.SimplifiedChinese ? _chinese : _english;

    /// <summary>Gives the code and the English sentence.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Code + ": " + _english;
}
