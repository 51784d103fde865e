using System.Text;

namespace Competency.Core.Languages;

/// <summary>The keys of labels: a prefix, and the name of the member in words.</summary>
internal static class LabelKeys
{
    public const string Roles = "role.";

    /// <summary>Several raters of a standard role, as a sentence speaks of them.</summary>
    public const string Raters = "raters.";

    /// <summary>Several raters of any role.</summary>
    public const string AnyRaters = "raters.any";

    /// <summary>Several raters of a role that has a word of its own.</summary>
    public const string RatersInRole = "raters.in-role";

    public static string Of(RoleId role) => Roles + role.Value;

    public static string Of<T>(string prefix, T value)
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
