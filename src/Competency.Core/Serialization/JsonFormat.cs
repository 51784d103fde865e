namespace Competency.Core.Serialization;

/// <summary>The kinds of files that the library reads and writes.</summary>
internal static partial class JsonFormat
{
    public static JsonFormat<Building.ModelDraft> Model { get; } =
        new("model", Building.ModelDraft.CurrentFormatVersion, CompetencyJsonContext.Default.ModelDraft);

    public static JsonFormat<AssessmentDraft> Assessment { get; } =
        new("assessment", AssessmentDraft.CurrentFormatVersion, CompetencyJsonContext.Default.AssessmentDraft);

    public static JsonFormat<ResultDraft> Result { get; } =
        new("result", ResultDraft.CurrentFormatVersion, CompetencyJsonContext.Default.ResultDraft);

    public static JsonFormat<DisclosedDraft> Disclosed { get; } =
        new("disclosed result", DisclosedDraft.CurrentFormatVersion, CompetencyJsonContext.Default.DisclosedDraft);

    public static JsonFormat<ReleaseDraft> Release { get; } =
        new("release", ReleaseDraft.CurrentFormatVersion, CompetencyJsonContext.Default.ReleaseDraft);

    public static JsonFormat<LabelsDraft> Labels { get; } =
        new("label file", LabelsDraft.CurrentFormatVersion, CompetencyJsonContext.Default.LabelsDraft);

    public static JsonFormat<TranslationDraft> Translation { get; } =
        new("translation", TranslationDraft.CurrentFormatVersion, CompetencyJsonContext.Default.TranslationDraft);
}
