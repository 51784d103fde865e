using System.Globalization;

namespace Competency.Core.Validation;

/// <summary>Writes the paths of issues and of JSON troubles, so that both look alike.</summary>
internal static class IssuePath
{
    public static string Member(string parent, string name)
    {
        bool plain = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '$');
        if (!plain)
        {
            return $"{parent}['{name}']";
        }

        return parent.Length == 0 ? name : $"{parent}.{name}";
    }

    public static string Item(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
}
