namespace Competency.Core.Serialization;

/// <summary>The JSON Schemas (draft 2020-12) of the file formats, for editors and for programs in other languages.</summary>
/// <remarks>
/// Made from the metadata that reading goes by. A schema says less than the library checks: what depends on other parts of a file
/// is checked when it is read. Safe for any number of threads.
/// </remarks>
public static class CompetencySchemas
{
    private static readonly Lazy<string> s_model = new(() => JsonSchemaText.Write(JsonFormat.Model));
    private static readonly Lazy<string> s_assessment = new(() => JsonSchemaText.Write(JsonFormat.Assessment));
    private static readonly Lazy<string> s_result = new(() => JsonSchemaText.Write(JsonFormat.Result));
    private static readonly Lazy<string> s_disclosed = new(() => JsonSchemaText.Write(JsonFormat.Disclosed));
    private static readonly Lazy<string> s_release = new(() => JsonSchemaText.Write(JsonFormat.Release));
    private static readonly Lazy<string> s_labels = new(() => JsonSchemaText.Write(JsonFormat.Labels));
    private static readonly Lazy<string> s_translation = new(() => JsonSchemaText.Write(JsonFormat.Translation));

    /// <summary>Gets the schema of model files, indented, in UTF-8 characters.</summary>
    public static string Model => s_model.Value;

    /// <summary>Gets the schema of assessment files, indented, in UTF-8 characters.</summary>
    public static string Assessment => s_assessment.Value;

    /// <summary>Gets the schema of result files, indented, in UTF-8 characters.</summary>
    public static string Result => s_result.Value;

    /// <summary>Gets the schema of files of disclosed results, indented, in UTF-8 characters.</summary>
    public static string Disclosed => s_disclosed.Value;

    /// <summary>Gets the schema of files of releases, indented, in UTF-8 characters.</summary>
    public static string Release => s_release.Value;

    /// <summary>Gets the schema of label files, indented, in UTF-8 characters.</summary>
    public static string Labels => s_labels.Value;

    /// <summary>Gets the schema of files of translations, indented, in UTF-8 characters.</summary>
    public static string Translation => s_translation.Value;
}
