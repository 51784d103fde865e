namespace Competency.Core.Serialization;

/// <summary>The JSON Schemas (draft 2020-12) of the file formats, for editors and for programs in other languages.</summary>
/// <remarks>
/// Made from the metadata that reading goes by. A schema says less than the library checks: what depends on other parts of a file
/// is checked when it is read. Safe for any number of threads.
/// </remarks>
public static class CompetencySchemas
{
    private static readonly Lazy<string> s_model = new(() => JsonSchemaText.Write(JsonFormat.Model));

    /// <summary>Gets the schema of model files, indented, in UTF-8 characters.</summary>
    public static string Model => s_model.Value;
}
