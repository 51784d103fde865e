using System.Text.Json.Nodes;
using Competency.Core.Building;
using Competency.Core.Serialization;

namespace Competency.Core.Tests.Serialization;

public sealed class CompetencySchemasTests
{
    [Theory]
    [InlineData("model")]
    [InlineData("assessment")]
    [InlineData("result")]
    [InlineData("disclosed")]
    [InlineData("release")]
    [InlineData("labels")]
    [InlineData("translation")]
    public void PublishedFile_OfEachFormat_IsTheSame(string format)
    {
        string schema = format switch
        {
            "model" => CompetencySchemas.Model,
            "assessment" => CompetencySchemas.Assessment,
            "disclosed" => CompetencySchemas.Disclosed,
            "release" => CompetencySchemas.Release,
            "labels" => CompetencySchemas.Labels,
            "translation" => CompetencySchemas.Translation,
            _ => CompetencySchemas.Result,
        };
        string path = Repository.PathTo("schemas", $"competency-{format}-1.schema.json");
        if (Repository.MayRewrite)
        {
            File.WriteAllText(path, schema);
        }

        File.ReadAllText(path).Should().Be(schema, "the published schema is written again with REWRITE=1 in the environment");
    }

    [Theory]
    [InlineData("provenance", "kind", new[] { "stated", "inferred", "completed" })]
    [InlineData("levelRule", "kind", new[] { "cumulative", "cut-scores", "nomination", "custom" })]
    [InlineData("compositeRule", "kind", new[] { "weighted-mean", "minimum", "geometric-mean", "points", "custom" })]
    [InlineData("levelRule", "missingLevel", new[] { "stop", "skip" })]
    [InlineData("rules", "self", new[] { "only-when-alone", "never", "as-weighted" })]
    [InlineData("rules", "pooling", new[] { "by-role", "pooled" })]
    public void Model_ClosedSets_AreThoseThatTheValidatorKnows(string definition, string member, string[] expected)
    {
        JsonNode schema = JsonNode.Parse(CompetencySchemas.Model)!;

        schema["$defs"]![definition]!["properties"]![member]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()).Should().Equal(expected);
        string[][] known =
        [
            WireNames.Provenances.Names, WireNames.LevelRules, WireNames.CompositeRules, WireNames.MissingLevels.Names,
            WireNames.SelfPolicies.Names, WireNames.Poolings.Names,
        ];
        known.Should().ContainSingle(names => names.SequenceEqual(expected));
    }

    [Fact]
    public void LabelsAndTranslation_Texts_AreMapsByKey()
    {
        JsonNode labels = JsonNode.Parse(CompetencySchemas.Labels)!;
        JsonNode translation = JsonNode.Parse(CompetencySchemas.Translation)!;

        labels["properties"]!["texts"]!["additionalProperties"]!["$ref"]!.GetValue<string>().Should().Be("#/$defs/texts");
        labels["$defs"]!["texts"]!["propertyNames"]!["pattern"]!.GetValue<string>().Should().Be(FormatPatterns.Language);
        foreach (string member in new[] { "sources", "texts" })
        {
            // The keys that the library writes are all allowed, those of negative scale points too.
            string pattern = translation["properties"]![member]!["propertyNames"]!["pattern"]!.GetValue<string>();
            new[] { "name", "trust.scale.-2", "relation.skill.another.craft" }.Should().OnlyContain(key => System.Text.RegularExpressions.Regex.IsMatch(key, pattern, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
            translation["properties"]![member]!["additionalProperties"]!["type"]!.GetValue<string>().Should().Be("string");
        }
    }

    [Fact]
    public void Model_EveryReference_PointsToADefinition()
    {
        JsonObject definitions = JsonNode.Parse(CompetencySchemas.Model)!["$defs"]!.AsObject();

        string[] targets = [.. System.Text.RegularExpressions.Regex.Matches(CompetencySchemas.Model, "\"\\$ref\": \"(?<target>[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups["target"].Value)];

        targets.Should().NotBeEmpty().And.OnlyContain(target => target.StartsWith("#/$defs/", StringComparison.Ordinal));
        targets.Should().OnlyContain(target => definitions.ContainsKey(target.Substring("#/$defs/".Length)));
    }

    [Fact]
    public void Model_EveryObject_RefusesUnknownMembersAndSaysWhatItIs()
    {
        JsonNode schema = JsonNode.Parse(CompetencySchemas.Model)!;

        foreach ((string name, JsonNode? definition) in schema["$defs"]!.AsObject().Where(entry => entry.Value!["properties"] is not null))
        {
            definition!["additionalProperties"]!.GetValue<bool>().Should().BeFalse(name);
            definition["description"].Should().NotBeNull(name);
            foreach ((string member, JsonNode? value) in definition["properties"]!.AsObject())
            {
                value!["description"].Should().NotBeNull($"{name}.{member}");
            }
        }
    }
}
