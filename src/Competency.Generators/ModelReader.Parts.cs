using System.Globalization;
using Competency.Generators.Json;

namespace Competency.Generators;

/// <content>Requirement profiles and interview questions.</content>
internal sealed partial class ModelReader
{
    private List<PartSpec> ReadProfiles(JsonNode root) => ReadParts(root, "requirementProfiles", string.Empty, "profile", "name", Names.Profiles);

    private List<PartSpec> ReadQuestions(JsonNode root) => root.Find("interviewGuide") is { } guide && Expect(guide, JsonKind.Object, "interviewGuide")
        ? ReadParts(guide, "questions", "interviewGuide.", "question", "text", Names.Interview)
        : [];

    private List<PartSpec> ReadParts(JsonNode parent, string member, string path, string what, string text, string className)
    {
        var parts = new List<PartSpec>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        List<JsonNode> items = ReadArray(parent, member, path, isRequired: false);
        for (int i = 0; i < items.Count; i++)
        {
            JsonNode node = items[i];
            string itemPath = $"{path}{member}[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (!Expect(node, JsonKind.Object, itemPath))
            {
                continue;
            }

            string id = ReadString(node, "id", itemPath + ".");
            JsonNode? idNode = node.Find("id");
            if (!CheckId(idNode, id, $"a {what} id"))
            {
                continue;
            }

            string name = Names.Part(id, className, char.ToUpperInvariant(what[0]) + what.Substring(1));
            if (!ids.Add(id))
            {
                Report(Descriptors.DuplicateId, idNode!, what, id);
            }
            else if (names.TryGetValue(name, out string? owner))
            {
                Report(Descriptors.NameCollision, idNode!, owner, id, name);
            }
            else
            {
                names.Add(name, id);
                parts.Add(new PartSpec(id, name, Texts.OfSourced(node.Find(text)) ?? id));
            }
        }

        return parts;
    }
}
