using System.Text.RegularExpressions;

namespace Competency.Core.Tests.Assembly;

/// <summary>Which folder of Core may use which: what is defined must not know how it is scored, and nothing knows the container.</summary>
public sealed partial class FolderRulesTests
{
    private static readonly Dictionary<string, string[]> s_mayUse = new(StringComparer.Ordinal)
    {
        ["Internal"] = [],
        ["Definitions"] = ["Internal"],
        ["Validation"] = ["Definitions", "Internal"],
        ["Building"] = ["Definitions", "Validation", "Internal"],
        ["Scoring"] = ["Definitions", "Validation", "Internal"],
        ["Disclosure"] = ["Definitions", "Validation", "Scoring", "Internal"],
        ["Requirements"] = ["Definitions", "Validation", "Scoring", "Disclosure", "Internal"],
        ["Serialization"] = ["Definitions", "Building", "Validation", "Scoring", "Disclosure", "Internal"],
        ["Languages"] = ["Definitions", "Building", "Validation", "Scoring", "Disclosure", "Requirements", "Serialization", "Internal"],
        ["Descriptions"] = ["Definitions", "Languages", "Internal"],
        ["DependencyInjection"] = ["Definitions", "Building", "Validation", "Scoring", "Disclosure", "Serialization", "Languages", "Internal"],
    };

    // A result carries its model's fingerprint, and the fingerprint is of the canonical JSON: the one way back, and nothing else of it.
    private static readonly (string File, string Type)[] s_exceptions = [("AssessmentEngine.cs", "CompetencyJson")];

    [Fact]
    public void EveryFolder_UsesOnlyWhatItMay() => Offences(Sources()).Should().BeEmpty();

    [Fact]
    public void EveryFolder_HasARule() => Sources().Select(source => source.Folder).Distinct().Should().BeSubsetOf(s_mayUse.Keys);

    [Fact]
    public void Offences_DefinitionThatNamesTheEngine_IsFound()
    {
        (string, string, string)[] sources =
        [
            ("Definitions", "Dimension.cs", "public sealed record Dimension { public AssessmentEngine Engine { get; } }"),
            ("Scoring", "AssessmentEngine.cs", "public sealed class AssessmentEngine { }"),
        ];

        Offences(sources).Should().Equal("Definitions/Dimension.cs uses AssessmentEngine of Scoring");
    }

    private static List<string> Offences(IReadOnlyCollection<(string Folder, string File, string Text)> sources)
    {
        Dictionary<string, string> folderOf = new(StringComparer.Ordinal);
        foreach ((string folder, _, string text) in sources)
        {
            foreach (Match match in Declaration().Matches(text))
            {
                folderOf[match.Groups["name"].Value] = folder;
            }
        }

        List<string> offences = [];
        foreach ((string folder, string file, string text) in sources)
        {
            IEnumerable<string> used = Word().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)
                .Where(name => folderOf.TryGetValue(name, out string? owner) && owner != folder && !s_mayUse[folder].Contains(owner)
                    && !s_exceptions.Contains((file, name)));
            offences.AddRange(used.Select(name => $"{folder}/{file} uses {name} of {folderOf[name]}"));
        }

        return offences;
    }

    private static (string Folder, string File, string Text)[] Sources()
    {
        string root = Repository.PathTo("src", "Competency.Core");
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Parts: Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar), path))
                .Where(source => source.Parts[0] is not ("bin" or "obj"))
                .Select(source => (source.Parts[0], source.Parts[^1], Noise().Replace(File.ReadAllText(source.path), string.Empty))),
        ];
    }

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record)\s+(?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Declaration();

    // A type's name where it is used as one: not after a dot or a built-in type, which makes it a member, and not before a colon or an equals sign.
    [GeneratedRegex(@"(?<![.\w])(?<!\b(?:int|long|bool|string|decimal)\s)[A-Z]\w+(?=[.<?\[>]|\s*[({);]|\s+[A-Za-z_])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"//[^\n]*|""(?:[^""\\\n]|\\.)*""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Noise();
}
