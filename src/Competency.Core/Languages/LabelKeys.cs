using System.Text;
using Competency.Core.Requirements;
using Competency.Core.Scoring;

namespace Competency.Core.Languages;

/// <summary>The keys of labels: a prefix, and the name of the member in words.</summary>
internal static class LabelKeys
{
    public const string Roles = "role.";

    public static string Of(RoleId role) => Roles + role.Value;

    public static string Of(ScoringWarningCode warning) => Of("warning.", warning);

    public static string Of(NotScoredReason reason) => Of("not-scored.", reason);

    public static string Of(ModelStatus status) => Of("model-status.", status);

    public static string Of(ProvenanceKind kind) => Of("provenance.", kind);

    public static string Of(MeasureKind kind) => Of("measure.", kind);

    public static string Of(RelationKind kind) => Of("relation.", kind);

    public static string Of(CarryOverStatus status) => Of("carry-over.", status);

    public static string Of(RequirementStatus status) => Of("requirement.", status);

    public static string Of(FitVerdict verdict) => Of("verdict.", verdict);

    private static string Of<T>(string prefix, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"Allowed: {string.Join(", ", Enum.GetNames<T>())}.");
        }

        StringBuilder key = new(prefix);
        foreach (char c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && key.Length > prefix.Length)
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
