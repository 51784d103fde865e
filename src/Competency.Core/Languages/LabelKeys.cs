using System.Text;

namespace Competency.Core.Languages;

/// <summary>The keys of labels: a prefix, and the name of the member in words.</summary>
internal static class LabelKeys
{
    public const string Roles = "role.";

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
