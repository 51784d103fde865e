using System.Security.Cryptography;
using System.Text;
using Competency.Core;

namespace Competency.Questionnaires;

/// <summary>Names files of a round so that they are safe on every system and no two are the same.</summary>
/// <remarks>
/// <c>S001--P07--peer.xlsx</c>: subject, rater, role. Whatever is no letter, digit, hyphen or underscore becomes an underscore, and a part is cut after 60 characters; a name that is
/// changed in this way, or that differs from another only in case, gets the beginning of a checksum behind it. For one thread.
/// </remarks>
public sealed class FormFileNames
{
    private const int MaxPart = 60;
    private const int SumBytes = 4;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the name for a form.</summary>
    /// <param name="subject">The person rated.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="role">The rater's role.</param>
    /// <param name="extension">The extension with its dot, such as <c>.html</c>.</param>
    public string Next(SubjectId subject, RaterId rater, RoleId role, string extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        string[] parts = [subject.Value, rater.Value, role.Value];
        string[] safe = [.. parts.Select(Safe)];
        string name = string.Join("--", safe);
        if (!safe.SequenceEqual(parts, StringComparer.Ordinal) || _taken.Contains(name + extension))
        {
            byte[] sum = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
            name += $"--{Convert.ToHexString(sum, 0, SumBytes).ToLowerInvariant()}";
        }

        _taken.Add(name + extension);
        return name + extension;
    }

    private static string Safe(string part)
    {
        StringBuilder safe = new();
        foreach (Rune rune in part.EnumerateRunes())
        {
            string text = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? rune.ToString() : "_";
            if (safe.Length + text.Length > MaxPart)
            {
                break;
            }

            safe.Append(text);
        }

        return safe.ToString();
    }
}
