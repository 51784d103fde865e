using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Competency.Generators;

/// <summary>Turns ids into names of C#.</summary>
internal static class Names
{
    public const string WordsAllowed = "words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters";

    public const string Profiles = "Profiles";

    public const string Interview = "Interview";

    /// <summary>What the class of a model has already, or would hide.</summary>
    private static readonly HashSet<string> s_taken = new(StringComparer.Ordinal)
    {
        "Id", "Version", "Model", "Source", "AllDimensions", Profiles, Interview,
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    public static bool IsWords(string text)
    {
        bool afterHyphen = true;
        foreach (char c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                afterHyphen = false;
            }
            else if (c == '-' && !afterHyphen)
            {
                afterHyphen = true;
            }
            else
            {
                return false;
            }
        }

        return !afterHyphen && text.Length <= 64;
    }

    public static string Pascal(string words)
    {
        var name = new StringBuilder(words.Length);
        foreach (string word in words.Split('-'))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name[0] is >= '0' and <= '9' ? "_" + name : name.ToString();
    }

    /// <summary>Names the class of a model; a name that one of its members needs gets a suffix.</summary>
    public static string Model(string id)
    {
        string name = Pascal(id);
        return s_taken.Contains(name) ? name + "Model" : name;
    }

    /// <summary>Names a dimension's handle; a name that the class has already gets a suffix.</summary>
    public static string Dimension(string id, string className)
    {
        string name = Pascal(id);
        return s_taken.Contains(name) || string.Equals(name, className, StringComparison.Ordinal) ? name + "Dimension" : name;
    }

    /// <summary>Names a profile or a question; a name that its class has already gets a suffix.</summary>
    public static string Part(string id, string className, string suffix)
    {
        string name = Pascal(id);
        return s_taken.Contains(name) || string.Equals(name, className, StringComparison.Ordinal) ? name + suffix : name;
    }

    public static bool IsNamespace(string text) => text.Split('.').All(SyntaxFacts.IsValidIdentifier);

    /// <summary>Writes a namespace so that a keyword in it (<c>Acme.Event.base</c>) stays a name.</summary>
    public static string Escape(string text) => string.Join(
        ".", text.Split('.').Select(part => SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None ? part : "@" + part));
}
