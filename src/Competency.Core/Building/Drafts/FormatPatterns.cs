namespace Competency.Core.Building;

/// <summary>The forms of texts in the file formats, as regular expressions for the published schema.</summary>
internal static class FormatPatterns
{
    public const string Words = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const string Dotted = "^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*$";
    public const string Indicator = "^[a-z0-9]+(-[a-z0-9]+)*(\\.[1-9][0-9]{0,2})?\\.[1-9][0-9]{0,3}$";
    public const string Language = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
    public const string Parameter = "^[A-Za-z][A-Za-z0-9-]{0,63}$";
    public const string TextKey = "^[a-z0-9-]+(\\.[a-z0-9-]+)*$";
    public const string NotEmpty = "\\S";

    public const string Version =
        "^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$";
}
