namespace Competency.Generators.Tests;

/// <summary>Model files for the tests.</summary>
internal static class Models
{
    public const string SmallPath = "/models/team-lead.model.json";

    /// <summary>A composite with two leaves: one with sparse levels and a contra-indicator, one on the shared ladder; two profiles and a question.</summary>
    public const string Small = """
        {
          "formatVersion": 1,
          "id": "team-lead",
          "version": "1.2.0",
          "name": { "text": { "zh-CN": "团队负责人", "en": "Team Lead" } },
          "dimensions": [
            {
              "id": "leadership",
              "name": { "text": { "en": "Leadership" } },
              "dimensions": [
                {
                  "id": "delegation",
                  "name": { "text": { "zh-CN": "授权", "en": "Delegation" } },
                  "definition": { "text": { "zh-CN": "把工作交给别人。", "en": "Gives work < 1 day & trust away." } },
                  "levels": [
                    {
                      "ordinal": 1,
                      "title": { "text": { "en": "Beginning" } },
                      "indicators": [
                        { "id": "delegation.1.1", "text": { "en": "Keeps every task." }, "contra": true }
                      ]
                    },
                    {
                      "ordinal": 3,
                      "title": { "text": { "en": "Skilled" } },
                      "description": { "text": { "en": "Delegates on purpose." } },
                      "indicators": [
                        { "id": "delegation.3.1", "text": { "en": "Names who does what" } },
                        { "id": "delegation.3.2", "text": { "en": "Agrees on a date." } }
                      ]
                    }
                  ]
                },
                {
                  "id": "listening",
                  "name": { "text": { "zh-CN": "倾听" } },
                  "indicators": [
                    { "id": "listening.1", "text": { "zh-CN": "让对方把话说完。" } }
                  ]
                }
              ]
            }
          ],
          "proficiencyScale": [
            { "ordinal": 2, "title": { "text": { "en": "Basic" } } },
            { "ordinal": 4, "title": { "text": { "en": "Proficient" } }, "description": { "text": { "en": "Works alone." } } }
          ],
          "requirementProfiles": [
            { "id": "junior", "name": { "text": { "en": "Junior" } } },
            { "id": "profiles", "name": { "text": { "en": "A profile of <profiles>" } } }
          ],
          "interviewGuide": {
            "questions": [
              { "id": "strength", "text": { "text": { "zh-CN": "您的长处？", "en": "What is your strength?" } } }
            ]
          }
        }
        """;

    public static ModelText SmallFile(string? namespaceName = null) => new(SmallPath, Small, namespaceName);

    /// <summary>A model of leaves without anything but ids.</summary>
    public static string OfLeaves(string id, params string[] leaves) =>
        $$"""{ "id": "{{id}}", "version": "1.0.0", "dimensions": [ {{string.Join(", ", leaves.Select(leaf => $$"""{ "id": "{{leaf}}" }"""))}} ] }""";
}
