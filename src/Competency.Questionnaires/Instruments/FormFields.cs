using System.Globalization;

namespace Competency.Questionnaires;

/// <summary>What every form carries so that it can be read back, by the names that stand in files.</summary>
internal static class FormFields
{
    public const string Format = "format";
    public const string FormatName = "competency-form";
    public const string FormatVersion = "formatVersion";
    public const string CurrentVersion = "1";
    public const string Model = "model";
    public const string Version = "version";
    public const string Fingerprint = "fingerprint";
    public const string Role = "role";
    public const string Language = "language";
    public const string Seed = "seed";
    public const string Subject = "subject";
    public const string Rater = "rater";
    public const string Date = "date";
    public const string Answers = "answers";
    public const string Question = "question";
    public const string Value = "value";
    public const string Comment = "comment";

    /// <summary>How "not observed" is written where answers are saved.</summary>
    public const string NotObserved = "not-observed";

    /// <summary>The fields that are the same for everybody who gets a questionnaire, in the order of the file.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(Questionnaire questionnaire) =>
    [
        new(Format, FormatName),
        new(FormatVersion, CurrentVersion),
        new(Model, questionnaire.Model.Id.Value),
        new(Version, questionnaire.Model.Version.ToString()),
        new(Fingerprint, questionnaire.Fingerprint),
        new(Role, questionnaire.Role.Value),
        new(Language, questionnaire.Language),
        new(Seed, questionnaire.Seed.ToString(CultureInfo.InvariantCulture)),
    ];
}
