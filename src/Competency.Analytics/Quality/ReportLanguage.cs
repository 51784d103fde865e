namespace Competency.Analytics;

/// <summary>The language of a plain-language reading.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Simplified Chinese (zh-CN).</summary>
    SimplifiedChinese = 1,
}
