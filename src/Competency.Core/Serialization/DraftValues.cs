using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Competency.Core.Building;
using Competency.Core.Validation;

namespace Competency.Core.Serialization;

/// <summary>Reads the single values of assessments and results, and gathers what is wrong with them.</summary>
internal sealed class DraftValues
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly List<ValidationIssue> _issues = [];

    public delegate bool TryParse<T>([NotNullWhen(true)] string? text, out T id);

    public static string? Write(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);

    public T Id<T>(string? text, string path, TryParse<T> parse, string allowed)
    {
        if (!parse(text, out T id))
        {
            Refuse(IssueCodes.MalformedId, path, text, allowed);
        }

        return id;
    }

    public DateOnly? Date(string? text, string path)
    {
        if (text is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            Refuse(IssueCodes.MalformedText, path, text, "a day as year-month-day, such as '2026-10-01'");
        }

        return date;
    }

    public ModelReference Model(ReferenceDraft draft, string path)
    {
        ModelId id = Id<ModelId>(draft.Id, IssuePath.Member(path, "id"), ModelId.TryParse, Internal.IdSyntax.WordsAllowed);
        if (!SemanticVersion.TryParse(draft.Version, out SemanticVersion? version))
        {
            Refuse(IssueCodes.MalformedVersion, IssuePath.Member(path, "version"), draft.Version, "major.minor.patch, such as '1.4.0'");
        }

        return new ModelReference(id, version!);
    }

    public string Fingerprint(string? text, string path)
    {
        if (text is not { Length: 64 } || !text.All(c => char.IsAsciiHexDigitLower(c)))
        {
            Refuse(IssueCodes.MalformedText, path, text, "64 lowercase hexadecimal digits");
        }

        return text!;
    }

    public T Named<T>(WireSet<T> set, string name, string path)
        where T : struct, Enum
    {
        if (!set.TryGet(name, out T value))
        {
            Refuse(IssueCodes.UnknownValue, path, name, string.Join(", ", set.Names));
        }

        return value;
    }

    public decimal? Percent(decimal? value, string path)
    {
        MustBeOnScale(value, 0, 100, path);
        return value;
    }

    public void MustBeOnScale(decimal? value, int? minimum, int? maximum, string path)
    {
        if (value < minimum || value > maximum)
        {
            Refuse(Scoring.AssessmentIssueCodes.ValueOffScale, path, value?.ToString(CultureInfo.InvariantCulture), $"{minimum} to {maximum}");
        }
    }

    public static ValueList<TTo> List<TFrom, TTo>(List<TFrom>? drafts, string path, Func<TFrom, string, TTo> read) =>
        drafts is null ? [] : drafts.Select((draft, i) => read(draft, IssuePath.Item(path, i))).ToValueList();

    public void Refuse(string code, string path, string? value, string allowed) =>
        _issues.Add(new ValidationIssue(code, IssueSeverity.Error, path, $"'{value}' is refused; allowed: {allowed}.", value, allowed));

    /// <exception cref="CompetencyValidationException">Something was refused.</exception>
    public void ThrowIfAny(string what)
    {
        if (_issues.Count > 0)
        {
            throw new CompetencyValidationException(what, ValidationReport.Of(_issues));
        }
    }
}
