using System.Globalization;
using Competency.Core.Tests.Serialization;

namespace Competency.Core.Tests.Validation;

/// <summary>One sound model and every way we know of to break it, each with the whole report that it must give.</summary>
internal static class WrongModels
{
    /// <summary>A composite of a graded and an ungraded leaf, and a nominated leaf beside it.</summary>
    public const string Sound =
        """
        {
          "formatVersion": 1, "id": "ladder", "version": "1.2.0", "languages": ["en"], "name": «Ladder»,
          "sources": [ { "id": "matrix", "title": { "en": "Matrix" } } ],
          "roles": [ { "id": "self", "weight": 0 }, { "id": "manager", "weight": 100 } ],
          "rules": { "weightsSumTo100": ["roles"] },
          "dimensions": [
            {
              "id": "attitude", "name": «Attitude», "dimensions": [
                {
                  "id": "trust", "name": «Trust», "level": { "kind": "cumulative" },
                  "levels": [
                    { "ordinal": 1, "title": «One», "indicators": [ { "id": "trust.1.1", "text": { "en": "Keeps promises" }, "provenance": { "kind": "completed" } } ] },
                    { "ordinal": 2, "title": «Two», "indicators": [ { "id": "trust.2.1", "text": { "en": "Admits mistakes" }, "provenance": { "kind": "completed" } } ] },
                    { "ordinal": 4, "title": «Four», "indicators": [ { "id": "trust.4.1", "text": { "en": "Is asked for advice" }, "provenance": { "kind": "completed" } } ] }
                  ]
                },
                {
                  "id": "calm", "name": «Calm», "indicators": [
                    { "id": "calm.1", "text": { "en": "Listens" }, "provenance": { "kind": "completed" } },
                    { "id": "calm.2", "text": { "en": "Shouts" }, "provenance": { "kind": "completed" }, "contra": true }
                  ]
                }
              ]
            },
            {
              "id": "skill", "name": «Skill», "level": { "kind": "nomination" },
              "levels": [ { "ordinal": 1, "title": «One» }, { "ordinal": 3, "title": «Three» } ]
            }
          ],
          "requirementProfiles": [
            { "id": "junior", "name": «Junior», "requirements": [
              { "dimension": "trust", "level": 2, "provenance": { "kind": "completed" } },
              { "dimension": "attitude", "score": 2.5, "importance": 2, "provenance": { "kind": "completed" } } ] },
            { "id": "senior", "name": «Senior», "basedOn": "junior", "requirements": [
              { "dimension": "trust", "level": 4, "mustHave": true, "provenance": { "kind": "completed" } } ] }
          ],
          "interviewGuide": {
            "purpose": «Finds calm people», "questions": [
              { "id": "conflict", "text": «Tell me about a quarrel.», "purpose": «Shows calm»,
                "followUps": [ { "text": «And then?», "when": «The story ends early» } ],
                "evidenceFor": [ { "dimension": "calm", "weight": 2, "provenance": { "kind": "completed" } }, { "dimension": "trust", "provenance": { "kind": "completed" } } ],
                "anchors": { "poor": «Blames others», "fair": «Tells what happened», "strong": «Tells what was learned» } } ] },
          "developmentMeasures": [
            { "id": "measure.trust.1", "kind": "coaching", "dimension": "trust", "fromLevel": 0, "toLevel": 1, "text": { "en": "Agree on a promise a week." }, "provenance": { "kind": "completed" } },
            { "id": "measure.trust.4", "kind": "reading", "dimension": "trust", "fromLevel": 2, "toLevel": 4, "text": { "en": "Read a book on trust." }, "provenance": { "kind": "completed" } }
          ],
          "relations": [ { "dimension": "calm", "kind": "broader", "model": "other", "target": "patience", "provenance": { "kind": "completed" }, "note": { "en": "Calm is more than patience." } } ]
        }
        """;

    private const string Words = "words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'";

    /// <summary>Name, place, what stands there, and the report.</summary>
    public static readonly (string Name, string Path, string? Json, string[] Report)[] All =
    [
        ("model id", "id", "\"Ladder\"", [$"malformed-id at id: 'Ladder' is not a model id; allowed: {Words}."]),
        ("dimension id", "dimensions[1].id", "\"skill--set\"", [$"malformed-id at dimensions[1].id: 'skill--set' is not a dimension id; allowed: {Words}."]),
        ("role id", "roles[0].id", "\"Self\"", [$"malformed-id at roles[0].id: 'Self' is not a role id; allowed: {Words}."]),
        ("source id", "sources[0].id", "\"a b\"", [$"malformed-id at sources[0].id: 'a b' is not a source document id; allowed: {Words}."]),
        ("band id", "rules.bands", """[{"id":"","cut":5,"label":{"en":"Low"}}]""", [$"malformed-id at rules.bands[0].id: '' is not a band id; allowed: {Words}."]),
        ("indicator id", "dimensions[0].dimensions[1].indicators[0].id", "\"calm.01\"",
            ["malformed-id at dimensions[0].dimensions[1].indicators[0].id: 'calm.01' is not an indicator id; allowed: a dimension id, then the level's ordinal where there is one, then a number, such as 'customer-orientation.3.1' or 'trust-building.1'."]),
        ("rule name", "dimensions[1].level", """{"kind":"custom","rule":"Best Of"}""", [$"malformed-id at dimensions[1].level.rule: 'Best Of' is not a rule name; allowed: {Words}."]),
        ("parameter name", "rules.level", """{"kind":"custom","rule":"steep","parameters":{"1st":2}}""",
            ["malformed-id at rules.level.parameters.1st: '1st' is not a parameter name; allowed: 1 to 64 ASCII letters, digits and hyphens, a letter first."]),
        ("same dimension twice", "dimensions[1].id", "\"calm\"", ["duplicate-id at dimensions[1].id: Dimension id 'calm' is already used at dimensions[0].dimensions[1].id."]),
        ("same indicator twice", "dimensions[0].dimensions[1].indicators[1].id", "\"calm.1\"",
            ["duplicate-id at dimensions[0].dimensions[1].indicators[1].id: Indicator id 'calm.1' is already used at dimensions[0].dimensions[1].indicators[0].id."]),
        ("same role twice", "roles[1].id", "\"self\"", ["duplicate-id at roles[1].id: Role id 'self' is already used at roles[0].id."]),
        ("same source twice", "sources[1]", """{"id":"matrix","title":{"en":"Again"}}""", ["duplicate-id at sources[1].id: Source document id 'matrix' is already used at sources[0].id."]),
        ("same band twice", "rules.bands", """[{"id":"low","cut":5,"label":{"en":"Low"}},{"id":"low","cut":6,"label":{"en":"Low"}}]""",
            ["duplicate-id at rules.bands[1].id: Band id 'low' is already used at rules.bands[0].id."]),
        ("reserved dimension id", "dimensions[1].id", "\"overall\"", ["reserved-id at dimensions[1].id: Dimension id 'overall' is reserved for the root of every model; choose another."]),
        ("indicator of another level", "dimensions[0].dimensions[0].levels[1].indicators[0].id", "\"trust.3.1\"",
            ["indicator-not-of-place at dimensions[0].dimensions[0].levels[1].indicators[0].id: Indicator id 'trust.3.1' does not fit its place; allowed here: 'trust.2.' and a number."]),
        ("indicator of another leaf", "dimensions[0].dimensions[1].indicators[0].id", "\"trust.9\"",
            ["indicator-not-of-place at dimensions[0].dimensions[1].indicators[0].id: Indicator id 'trust.9' does not fit its place; allowed here: 'calm.' and a number."]),
        ("version", "version", "\"1.2\"",
            ["malformed-version at version: '1.2' is not a version; allowed: major.minor.patch with an optional pre-release label, such as '1.4.0'."]),
        ("no language", "languages", "[]",
            ["missing-member at languages: The model declares no language; allowed: one or more BCP 47 tags such as 'en' or 'zh-CN'."]),
        ("language", "languages[1]", "\"english!\"", ["malformed-language at languages[1]: 'english!' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'."]),
        ("language of a text", "name.text", """{"en":"Ladder","e":"L"}""",
            ["malformed-language at name.text.e: 'e' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'."]),
        ("language declared twice", "languages[1]", "\"EN\"", ["duplicate-language at languages[1]: Language 'EN' is declared twice."]),
        ("language of a text twice", "name.text", """{"en":"Ladder","EN":"LADDER"}""",
            ["duplicate-language at name.text.EN: Language 'EN' is given twice; the case of its letters plays no part."]),
        ("status", "status", "\"final\"", ["unknown-value at status: 'final' is not a status; allowed: draft, adopted, deprecated."]),
        ("self policy", "rules.self", "\"always\"", ["unknown-value at rules.self: 'always' is not a self policy; allowed: only-when-alone, never, as-weighted."]),
        ("pooling", "rules.pooling", "\"mixed\"", ["unknown-value at rules.pooling: 'mixed' is not a pooling; allowed: by-role, pooled."]),
        ("level rule", "rules.level", """{"kind":"guess"}""",
            ["unknown-value at rules.level.kind: 'guess' is not a level rule; allowed: cumulative, cut-scores, nomination, custom."]),
        ("composite rule", "rules.overall", """{"kind":"maximum"}""",
            ["unknown-value at rules.overall.kind: 'maximum' is not a composite rule; allowed: weighted-mean, minimum, geometric-mean, points, custom."]),
        ("missing-level policy", "dimensions[0].dimensions[0].level.missingLevel", "\"ignore\"",
            ["unknown-value at dimensions[0].dimensions[0].level.missingLevel: 'ignore' is not a missing-level policy; allowed: stop, skip."]),
        ("provenance kind", "name.provenance.kind", "\"guessed\"",
            ["unknown-value at name.provenance.kind: 'guessed' is not a provenance kind; allowed: stated, inferred, completed."]),
        ("weights that sum", "rules.weightsSumTo100[1]", "\"levels\"",
            ["unknown-value at rules.weightsSumTo100[1]: 'levels' is not a kind of weights; allowed: dimensions, indicators, roles."]),
        ("weights that sum, twice", "rules.weightsSumTo100[1]", "\"roles\"", ["duplicate-value at rules.weightsSumTo100[1]: 'roles' is listed twice."]),
        ("source of a text", "name.provenance", """{"kind":"stated","source":"guide"}""",
            ["unknown-source at name.provenance.source: The model has no source document 'guide'; it has: matrix."]),
        ("replaced by itself", "replacedBy", """{"id":"ladder","version":"1.2.0"}""",
            ["replacement-cycle at replacedBy: ladder@1.2.0 cannot be replaced by ladder@1.2.0; allowed: a newer version, or another model."]),
        ("deprecated, no successor", "status", "\"deprecated\"",
            ["deprecated-without-replacement at replacedBy: The model is deprecated and does not say what replaces it; name its successor."]),
        ("text missing", "languages[1]", "\"zh-CN\"",
            [.. new[]
            {
                "name.text", "sources[0].title", "dimensions[0].name.text", "dimensions[0].dimensions[0].name.text",
                "dimensions[0].dimensions[0].levels[0].title.text", "dimensions[0].dimensions[0].levels[0].indicators[0].text",
                "dimensions[0].dimensions[0].levels[1].title.text", "dimensions[0].dimensions[0].levels[1].indicators[0].text",
                "dimensions[0].dimensions[0].levels[2].title.text", "dimensions[0].dimensions[0].levels[2].indicators[0].text",
                "dimensions[0].dimensions[1].name.text", "dimensions[0].dimensions[1].indicators[0].text", "dimensions[0].dimensions[1].indicators[1].text",
                "dimensions[1].name.text", "dimensions[1].levels[0].title.text", "dimensions[1].levels[1].title.text",
                "requirementProfiles[0].name.text", "requirementProfiles[1].name.text", "interviewGuide.purpose.text",
                "interviewGuide.questions[0].text.text", "interviewGuide.questions[0].purpose.text", "interviewGuide.questions[0].followUps[0].text.text",
                "interviewGuide.questions[0].followUps[0].when.text", "interviewGuide.questions[0].anchors.poor.text",
                "interviewGuide.questions[0].anchors.fair.text", "interviewGuide.questions[0].anchors.strong.text",
                "developmentMeasures[0].text", "developmentMeasures[1].text", "relations[0].note",
            }.Select(path => $"missing-text at {path}.zh-CN: The text is missing in 'zh-CN', a language that the model declares; readers see it in another.")]),
        ("text missing in the first language", "name.text", """{"de":"Leiter"}""",
            [
                "undeclared-language at name.text.de: The text is given in 'de', which the model does not declare; it declares: en.",
                "missing-text at name.text.en: The text is missing in 'en', the first language of the model.",
            ]),
        ("language not declared", "name.text", """{"en":"Ladder","de":"Leiter"}""",
            ["undeclared-language at name.text.de: The text is given in 'de', which the model does not declare; it declares: en."]),
        ("empty text", "name.text.en", "\" \\t\"", ["empty-text at name.text.en: The text is empty; write it or leave its member out."]),
        ("long text", "name.text.en", $"\"{new string('x', 4001)}\"", ["text-too-long at name.text.en: The text has 4001 characters; allowed: at most 4000."]),
        ("control character", "name.text.en", "\"Lad\\u0007der\"",
            ["malformed-text at name.text.en: The text has the character U+0007 at position 3; allowed: no control character but tab and line ends, no half of a surrogate pair."]),
        ("stated without source", "name.provenance", """{"kind":"stated"}""",
            ["incomplete-provenance at name.provenance.source: Provenance of the kind 'stated' needs a source."]),
        ("inferred without anything", "name.provenance", """{"kind":"inferred"}""",
            [
                "incomplete-provenance at name.provenance.source: Provenance of the kind 'inferred' needs a source.",
                "incomplete-provenance at name.provenance.reason: Provenance of the kind 'inferred' needs a reason.",
            ]),
        ("completed with source", "name.provenance", """{"kind":"completed","source":"matrix"}""",
            ["member-not-of-kind at name.provenance.source: 'source' does not belong to provenance of the kind 'completed'; leave it out."]),
        ("stated with reason", "name.provenance", """{"kind":"stated","source":"matrix","reason":"So it is."}""",
            ["member-not-of-kind at name.provenance.reason: 'reason' does not belong to provenance of the kind 'stated'; leave it out."]),
        ("threshold of nomination", "dimensions[1].level.threshold", "2",
            ["member-not-of-kind at dimensions[1].level.threshold: 'threshold' does not belong to a rule of the kind 'nomination', only to 'cumulative'; leave it out."]),
        ("points of a mean", "rules.overall", """{"kind":"weighted-mean","points":[]}""",
            ["member-not-of-kind at rules.overall.points: 'points' does not belong to a rule of the kind 'weighted-mean', only to 'points'; leave it out."]),
        ("points rule without table", "rules.overall", """{"kind":"points"}""", ["missing-member at rules.overall.points: 'points' is missing."]),
        ("custom rule without name", "rules.level", """{"kind":"custom"}""", ["missing-member at rules.level.rule: 'rule' is missing."]),
        ("many dimensions", "dimensions", $"[{string.Join(',', Enumerable.Repeat("""{"id":"x","name":«X»}""", 1001))}]",
            ["too-many at dimensions: There are 1001 dimensions in all; allowed: at most 1000."]),
        ("many indicators", "dimensions[0].dimensions[1].indicators", $"[{string.Join(',', Enumerable.Repeat("""{"id":"x","text":{},"provenance":{"kind":"completed"}}""", 9998))}]",
            ["too-many at dimensions: There are 10001 indicators in all; allowed: at most 10000."]),
        ("many languages", "languages", $"[{string.Join(',', Enumerable.Range(0, 51).Select(i => $"\"en-{i}\""))}]",
            ["too-many at languages: There are 51 languages; allowed: at most 50."]),
        ("many levels", "dimensions[1].levels", $"[{string.Join(',', Enumerable.Range(1, 101).Select(i => $$"""{"ordinal":{{i}},"title":«X»}"""))}]",
            ["too-many at dimensions[1].levels: There are 101 levels; allowed: at most 100."]),
        ("many cuts", "rules.level", $$"""{"kind":"cut-scores","cuts":[{{string.Join(',', Enumerable.Range(1, 101))}}]}""",
            ["too-many at rules.level.cuts: There are 101 cuts; allowed: at most 100."]),
        ("deep dimensions", "dimensions[1]", Nested(17), ["too-deep at dimensions: Dimensions are nested more than 16 deep."]),
        ("no dimensions", "dimensions", "[]", ["no-dimensions at dimensions: The model has no dimensions; allowed: one or more."]),
        ("composite with indicators", "dimensions[0].indicators", """[{"id":"attitude.1","text":{"en":"Smiles"},"provenance":{"kind":"completed"}}]""",
            ["indicators-on-composite at dimensions[0]: 'attitude' has child dimensions and indicators; allowed: one of the two. Move the indicators to a leaf."]),
        ("composite with levels, no cuts", "dimensions[0].levels", """[{"ordinal":1,"title":«One»}]""",
            ["levels-without-cuts at dimensions[0].levels: 'attitude' has child dimensions and 1 levels, but no cuts to reach them by; give one cut for each level, or leave the levels out."]),
        ("composite with scale", "dimensions[0].scale", """{"min":0,"max":3}""",
            ["scale-on-composite at dimensions[0].scale: 'attitude' has child dimensions and a rating scale; a composite is not rated. Leave the scale out."]),
        ("composite with level rule", "dimensions[0].level", """{"kind":"nomination"}""",
            ["level-rule-on-composite at dimensions[0].level: 'attitude' has child dimensions and a level rule; a composite has a level only by its 'cuts'. Leave the level rule out."]),
        ("leaf with composite rule", "dimensions[1].composite", """{"kind":"minimum"}""",
            ["composite-rule-on-leaf at dimensions[1].composite: 'skill' has no child dimensions, so its composite rule has nothing to combine. Leave the rule out, or give it dimensions."]),
        ("leaf with cuts", "dimensions[1].cuts", "[1, 2]",
            ["cuts-on-leaf at dimensions[1].cuts: 'skill' has no child dimensions; a leaf's cuts stand in its level rule. Move them to 'level', of the kind 'cut-scores'."]),
        ("leaf with nothing", "dimensions[0].dimensions[1].indicators", null,
            ["nothing-to-rate at dimensions[0].dimensions[1]: 'calm' has no indicators, so there is nothing to rate; give it indicators, child dimensions, or levels with the level rule 'nomination'."]),
        ("cumulative without levels", "dimensions[0].dimensions[1].level", """{"kind":"cumulative"}""",
            ["no-levels at dimensions[0].dimensions[1]: 'calm' has no levels, which its level rule 'cumulative' needs; give it levels, or the level rule 'cut-scores'."]),
        ("nomination without levels", "dimensions[1].levels", null,
            ["no-levels at dimensions[1]: 'skill' has no levels, which its level rule 'nomination' needs; give it levels, or the level rule 'cut-scores'."]),
        ("nomination of one level", "dimensions[1].levels", """[{"ordinal":1,"title":«One»}]""",
            ["nomination-too-short at dimensions[1].levels: The highest level of 'skill' is 1; nomination needs a level of 2 or more to choose."]),
        ("level without indicator", "dimensions[0].dimensions[0].levels[1].indicators", null,
            ["level-without-evidence at dimensions[0].dimensions[0].levels[1]: Level 2 of 'trust' has no indicator that could show it (a contra-indicator counts at the level above); the cumulative rule needs one."]),
        ("level with a contra-indicator only", "dimensions[0].dimensions[0].levels[0].indicators[0].contra", "true",
            ["level-without-evidence at dimensions[0].dimensions[0].levels[0]: Level 1 of 'trust' has no indicator that could show it (a contra-indicator counts at the level above); the cumulative rule needs one."]),
        ("ordinal 0", "dimensions[1].levels[0].ordinal", "0", ["ordinal-out-of-range at dimensions[1].levels[0].ordinal: Level 0 is out of range; allowed: 1 to 100."]),
        ("ordinal twice", "dimensions[1].levels[1].ordinal", "1",
            ["duplicate-ordinal at dimensions[1].levels[1].ordinal: Level 1 is already defined at dimensions[1].levels[0].ordinal."]),
        ("levels falling", "dimensions[1].levels[0].ordinal", "5",
            ["levels-out-of-order at dimensions[1].levels[1].ordinal: Level 3 follows level 5; allowed: levels from lowest to highest."]),
        ("two cuts for three levels", "dimensions[0].dimensions[0].level", """{"kind":"cut-scores","cuts":[1,2]}""",
            ["cut-count at dimensions[0].dimensions[0].level.cuts: There are 2 cuts at dimensions[0].dimensions[0].level.cuts for 3 levels; allowed: one cut for each level."]),
        ("cuts not rising", "dimensions[0].dimensions[0].level", """{"kind":"cut-scores","cuts":[1,2,2]}""",
            ["cuts-not-rising at dimensions[0].dimensions[0].level.cuts[2]: Cut 2 follows 2; allowed: cuts that rise."]),
        ("cut off the scale", "dimensions[0].dimensions[0].level", """{"kind":"cut-scores","cuts":[0.5,2,3]}""",
            ["cut-off-scale at dimensions[0].dimensions[0].level.cuts[0]: Cut 0.5 is off the scale; allowed: 1 to 5."]),
        ("composite's cut off the scale", "dimensions[0].cuts", "[1, 5.5]", ["cut-off-scale at dimensions[0].cuts[1]: Cut 5.5 is off the scale; allowed: 1 to 5."]),
        ("threshold off the scale", "dimensions[0].dimensions[0].level.threshold", "5.0001",
            ["threshold-off-scale at dimensions[0].dimensions[0].level.threshold: Threshold 5.0001 is off the scale; allowed: 1 to 5."]),
        ("model's threshold off the model's scale", "rules.level", """{"kind":"cumulative","threshold":0}""",
            ["threshold-off-scale at rules.level.threshold: Threshold 0 is off the scale; allowed: 1 to 5."]),
        ("threshold with five places", "dimensions[0].dimensions[0].level.threshold", "3.33333",
            ["too-many-decimals at dimensions[0].dimensions[0].level.threshold: Threshold 3.33333 has more than 4 decimal places."]),
        ("weight with five places", "dimensions[1].weight", "0.33333",
            ["too-many-decimals at dimensions[1].weight: Weight 0.33333 is refused; allowed: over 0, at most 1000000, at most 4 decimal places."]),
        ("dimension weight 0", "dimensions[1].weight", "0",
            ["weight-out-of-range at dimensions[1].weight: Weight 0 is refused; allowed: over 0, at most 1000000, at most 4 decimal places."]),
        ("indicator weight below 0", "dimensions[0].dimensions[1].indicators[0].weight", "-1",
            ["weight-out-of-range at dimensions[0].dimensions[1].indicators[0].weight: Weight -1 is refused; allowed: over 0, at most 1000000, at most 4 decimal places."]),
        ("role weight below 0", "roles[0].weight", "-0.5",
            ["weight-out-of-range at roles[0].weight: Weight -0.5 is refused; allowed: 0 to 1000000, at most 4 decimal places."]),
        ("weight over a million", "dimensions[1].weight", "1000000.5",
            ["weight-out-of-range at dimensions[1].weight: Weight 1000000.5 is refused; allowed: over 0, at most 1000000, at most 4 decimal places."]),
        ("roles that sum to 90", "roles[1].weight", "90.0", ["weights-not-100 at roles: The weights of the roles sum to 90; the model asks for exactly 100."]),
        ("dimensions that do not sum to 100", "rules.weightsSumTo100", """["dimensions"]""",
            [
                "weights-not-100 at dimensions[0].dimensions: The weights of the dimensions of 'attitude' sum to 2; the model asks for exactly 100.",
                "weights-not-100 at dimensions: The weights of the dimensions at the top sum to 2; the model asks for exactly 100.",
            ]),
        ("indicators that do not sum to 100", "rules.weightsSumTo100", """["indicators"]""",
            [
                "weights-not-100 at dimensions[0].dimensions[0]: The weights of the indicators of 'trust' sum to 3; the model asks for exactly 100.",
                "weights-not-100 at dimensions[0].dimensions[1]: The weights of the indicators of 'calm' sum to 2; the model asks for exactly 100.",
            ]),
        ("share over 1", "rules.minimumShare", "1.5", ["share-out-of-range at rules.minimumShare: Minimum share 1.5 is out of range; allowed: 0 to 1, at most 4 decimal places."]),
        ("share with five places", "rules.minimumShare", "0.66667", ["too-many-decimals at rules.minimumShare: Minimum share 0.66667 has more than 4 decimal places."]),

        // 900.0001 and 1 are 9,000,001 and 10,000 ten-thousandths, without a common divisor; (2^53 - 1) / (10^11 + 1) is 90,071.
        ("dimension weights beyond 2^53", "dimensions[1].weight", "900.0001",
            ["beyond-exact-arithmetic at dimensions: The weights of the dimensions at the top come to 9010001 as whole numbers; at most 90071 keeps every score exact: round them, or give them a larger common divisor."]),

        // (2^53 - 1) / (4 * 10^9 + 1) is 2,251,799 on a scale of length 4.
        ("indicator weights beyond 2^53", "dimensions[0].dimensions[1].indicators[0].weight", "900.0001",
            ["beyond-exact-arithmetic at dimensions[0].dimensions[1]: The indicator weights of 'calm' come to 9010001 as whole numbers; at most 2251799 on a scale of length 4 keeps every score exact: round them, or give them a larger common divisor."]),
        ("role weights beyond 2^53", "roles[2]", """{"id":"peer","weight":900.0001}""",
            [
                "weights-not-100 at roles: The weights of the roles sum to 1000.0001; the model asks for exactly 100.",
                "beyond-exact-arithmetic at roles: The role weights come to 10000001 as whole numbers; at most 2251799 on a scale of length 4 keeps every score exact: round them, or give them a larger common divisor.",
            ]),
        ("scale falling", "scale", """{"min":5,"max":5}""", ["scale-not-rising at scale: The scale runs from 5 to 5; allowed: a maximum over the minimum."]),
        ("long scale", "scale", """{"min":0,"max":101}""", ["scale-too-long at scale: The scale from 0 to 101 is 101 long; allowed: at most 100."]),
        ("scale far out", "scale", """{"min":1000,"max":1001}""", ["scale-out-of-range at scale.max: The scale's end 1001 is out of range; allowed: -1000 to 1000."]),
        ("scale with gaps", "scale", """{"min":1,"max":3,"points":[{"value":1,"label":{"en":"Low"}},{"value":3,"label":{"en":"High"}}]}""",
            ["scale-points-incomplete at scale.points: The scale's points are 1, 3; allowed: none, or each of 1 to 3 in order."]),
        ("points below 0", "rules.overall", """{"kind":"points","points":[{"level":1,"points":-1}]}""",
            ["points-out-of-range at rules.overall.points[0].points: -1 points are out of range; allowed: 0 to 1000000, at most 4 decimal places."]),
        ("points not rising", "rules.overall", """{"kind":"points","points":[{"level":1,"points":2},{"level":2,"points":2}]}""",
            ["points-not-rising at rules.overall.points[1]: Level 2 with 2 points follows level 1 with 2; allowed: levels and points that both rise."]),
        ("points missing a level and a leaf without levels", "rules.overall", """{"kind":"points","points":[{"level":1,"points":1},{"level":2,"points":2},{"level":3,"points":5}]}""",
            [
                "points-missing-level at dimensions[0].dimensions[0].levels[2]: The points rule at rules.overall gives no points for level 4 of 'trust'.",
                "points-without-levels at dimensions[0].dimensions[1]: 'calm' has no level that the points rule at rules.overall gives points for; give it levels, and the highest of them more than 0 points.",
            ]),
        ("bands not rising", "rules.bands", """[{"id":"low","cut":50,"label":{"en":"Low"}},{"id":"high","cut":50.00,"label":{"en":"High"}}]""",
            ["bands-not-rising at rules.bands[1].cut: Band cut 50.00 follows 50; allowed: cuts that rise."]),
        ("band over 100", "rules.bands", """[{"id":"low","cut":100.5,"label":{"en":"Low"}}]""",
            ["band-out-of-range at rules.bands[0].cut: Band cut 100.5 is out of range; allowed: 0 to 100."]),
        // What surrounds the measuring.
        ("unknown dimension of a requirement", "requirementProfiles[0].requirements[0].dimension", "\"thrust\"",
            ["unknown-dimension at requirementProfiles[0].requirements[0].dimension: The model has no dimension 'thrust'. Did you mean 'trust'? It has: attitude, trust, calm, skill."]),
        ("unknown dimension, nothing near", "developmentMeasures[0].dimension", "\"zzzzzz\"",
            ["unknown-dimension at developmentMeasures[0].dimension: The model has no dimension 'zzzzzz'. It has: attitude, trust, calm, skill."]),
        ("unknown base", "requirementProfiles[1].basedOn", "\"novice\"",
            ["unknown-profile at requirementProfiles[1].basedOn: The model has no requirement profile 'novice'; it has: junior, senior."]),
        ("profiles that rest on each other", "requirementProfiles[0].basedOn", "\"senior\"",
            [
                "profile-cycle at requirementProfiles[0].basedOn: Profile 'junior' rests on itself, by way of 'senior'; allowed: profiles that end at one with requirements of its own.",
                "profile-cycle at requirementProfiles[1].basedOn: Profile 'senior' rests on itself, by way of 'junior'; allowed: profiles that end at one with requirements of its own.",
            ]),
        ("profile without requirements", "requirementProfiles[2]", """{"id":"empty","name":«Empty»,"requirements":[]}""",
            ["empty-profile at requirementProfiles[2]: Profile 'empty' requires nothing; give it requirements, or a base that has some."]),
        ("same profile twice", "requirementProfiles[1].id", "\"junior\"",
            [
                "duplicate-id at requirementProfiles[1].id: Profile id 'junior' is already used at requirementProfiles[0].id.",
                "profile-cycle at requirementProfiles[1].basedOn: Profile 'junior' rests on itself, by way of 'junior'; allowed: profiles that end at one with requirements of its own.",
            ]),
        ("profile id", "requirementProfiles[1].id", "\"Senior 2\"", [$"malformed-id at requirementProfiles[1].id: 'Senior 2' is not a profile id; allowed: {Words}."]),
        ("two requirements for one dimension", "requirementProfiles[0].requirements[1]", """{"dimension":"trust","level":1,"provenance":{"kind":"completed"}}""",
            ["duplicate-requirement at requirementProfiles[0].requirements[1].dimension: The profile already has a requirement for 'trust' at requirementProfiles[0].requirements[0]; allowed: one for a dimension."]),
        ("requirement of nothing", "requirementProfiles[0].requirements[0].level", null,
            ["level-or-score at requirementProfiles[0].requirements[0]: The requirement for 'trust' has neither a level nor a score; allowed: one of the two."]),
        ("requirement of level and score", "requirementProfiles[0].requirements[0].score", "3",
            ["level-or-score at requirementProfiles[0].requirements[0]: The requirement for 'trust' has a level and a score; allowed: one of the two."]),
        ("required level between the ordinals", "requirementProfiles[0].requirements[0].level", "3",
            ["undefined-level at requirementProfiles[0].requirements[0].level: 'trust' has no level 3; allowed: 1, 2, 4."]),
        ("required level of a dimension without levels", "requirementProfiles[0].requirements[0]", """{"dimension":"calm","level":2,"provenance":{"kind":"completed"}}""",
            ["undefined-level at requirementProfiles[0].requirements[0].level: 'calm' has no levels, so level 2 cannot be reached; give it levels."]),
        ("required score at the minimum", "requirementProfiles[0].requirements[1].score", "1",
            ["score-off-scale at requirementProfiles[0].requirements[1].score: A score of 1 cannot be required of 'attitude'; allowed: over 1, at most 5."]),

        // A nominated leaf is scored on 1 to its highest ordinal, which is 3 here.
        ("required score over the leaf's own scale", "requirementProfiles[0].requirements[1]", """{"dimension":"skill","score":3.5,"provenance":{"kind":"completed"}}""",
            ["score-off-scale at requirementProfiles[0].requirements[1].score: A score of 3.5 cannot be required of 'skill'; allowed: over 1, at most 3."]),
        ("required score with five places", "requirementProfiles[0].requirements[1].score", "2.33333",
            ["too-many-decimals at requirementProfiles[0].requirements[1].score: Score 2.33333 has more than 4 decimal places."]),
        ("importance 0", "requirementProfiles[0].requirements[1].importance", "0",
            ["weight-out-of-range at requirementProfiles[0].requirements[1].importance: Weight 0 is refused; allowed: over 0, at most 1000000, at most 4 decimal places."]),
        ("importances beyond 2^53", "requirementProfiles[0].requirements[1].importance", "900.0001",
            [
                "beyond-exact-arithmetic at requirementProfiles[0]: The importances of profile 'junior' come to 9010001 as whole numbers; at most 90071 keeps every score exact: round them, or give them a larger common divisor.",
                "beyond-exact-arithmetic at requirementProfiles[1]: The importances of profile 'senior' come to 9010001 as whole numbers; at most 90071 keeps every score exact: round them, or give them a larger common divisor.",
            ]),
        ("many profiles", "requirementProfiles", $"[{string.Join(',', Enumerable.Repeat("""{"id":"x","name":«X»}""", 201))}]",
            ["too-many at requirementProfiles: There are 201 requirement profiles; allowed: at most 200."]),
        ("long model id beside a guide", "id", $"\"{new string('x', 55)}\"",
            [$"id-too-long at id: Model id '{new string('x', 55)}' has 55 characters; allowed beside an interview guide: at most 54, so that '-interview' can follow."]),
        ("guide without questions", "interviewGuide.questions", "[]", ["no-questions at interviewGuide.questions: The interview guide has no questions; allowed: one or more."]),
        ("guide without evidence", "interviewGuide.questions[0].evidenceFor", null,
            ["nothing-to-rate at interviewGuide.questions: No question gives evidence for a dimension, so that no answer can be rated; name dimensions in 'evidenceFor'."]),
        ("question id", "interviewGuide.questions[0].id", "\"Q1\"", [$"malformed-id at interviewGuide.questions[0].id: 'Q1' is not a question id; allowed: {Words}."]),
        ("evidence for a composite", "interviewGuide.questions[0].evidenceFor[1].dimension", "\"attitude\"",
            ["evidence-on-composite at interviewGuide.questions[0].evidenceFor[1].dimension: 'attitude' has child dimensions; an answer is evidence for leaves alone. Name the leaves."]),
        ("evidence for a leaf twice", "interviewGuide.questions[0].evidenceFor[1].dimension", "\"calm\"",
            ["duplicate-evidence at interviewGuide.questions[0].evidenceFor[1].dimension: The question already names 'calm' at interviewGuide.questions[0].evidenceFor[0]; allowed: each leaf once."]),
        ("question weight 0", "interviewGuide.questions[0].evidenceFor[0].weight", "0",
            ["weight-out-of-range at interviewGuide.questions[0].evidenceFor[0].weight: Weight 0 is refused; allowed: over 0, at most 1000000, at most 4 decimal places."]),
        ("measure id", "developmentMeasures[0].id", "\"measure..1\"",
            ["malformed-id at developmentMeasures[0].id: 'measure..1' is not a measure id; allowed: words of lowercase ASCII letters, digits and hyphens joined by single dots, 1 to 100 characters, such as 'measure.influence.1'."]),
        ("same measure twice", "developmentMeasures[1].id", "\"measure.trust.1\"",
            ["duplicate-id at developmentMeasures[1].id: Measure id 'measure.trust.1' is already used at developmentMeasures[0].id."]),
        ("kind of measure", "developmentMeasures[0].kind", "\"holiday\"",
            ["unknown-value at developmentMeasures[0].kind: 'holiday' is not a kind of measure; allowed: training, coaching, practice, reading, assignment."]),
        ("measure that leads nowhere", "developmentMeasures[1].toLevel", "2",
            ["measure-not-rising at developmentMeasures[1].toLevel: The measure leads from level 2 to level 2; allowed: to a higher level."]),
        ("measure from a level that is not defined", "developmentMeasures[1].fromLevel", "3",
            ["undefined-level at developmentMeasures[1].fromLevel: 'trust' has no level 3; allowed: 1, 2, 4."]),
        ("kind of relation", "relations[0].kind", "\"wider\"", ["unknown-value at relations[0].kind: 'wider' is not a kind of relation; allowed: same, broader, narrower."]),
        ("relation to the model itself", "relations[0].model", "\"ladder\"",
            ["self-relation at relations[0].model: 'calm' is related to 'patience' of the model itself; allowed: dimensions of other models."]),
        ("relation twice", "relations[1]", """{"dimension":"calm","kind":"same","model":"other","target":"patience","provenance":{"kind":"completed"}}""",
            ["duplicate-relation at relations[1]: How 'calm' relates to 'other/patience' is already said at relations[0]; allowed: one relation for a pair."]),
        ("shared ladder falling", "proficiencyScale", """[{"ordinal":2,"title":«Two»},{"ordinal":1,"title":«One»}]""",
            ["levels-out-of-order at proficiencyScale[1].ordinal: Level 1 follows level 2; allowed: levels from lowest to highest."]),
        ("a thousand issues", "dimensions[1].keyPoints", $"[{string.Join(',', Enumerable.Repeat(TwentyWrongLanguages, 60))}]",
            ["too-many-issues at dimensions[1].keyPoints[47].text.113: There are more than 1000 issues; the rest is left out."]),
    ];

    private static string TwentyWrongLanguages =>
        "{\"text\":{" + string.Join(',', Enumerable.Range(100, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"{i}\":\"x\""))) + "},\"provenance\":{\"kind\":\"completed\"}}";

    public static TheoryData<string> Names => [.. All.Select(wrong => wrong.Name)];

    private static string Nested(int depth) => depth == 1
        ? """{"id":"x","name":«X»}"""
        : $$"""{"id":"x","name":«X»,"dimensions":[{{Nested(depth - 1)}}]}""";
}
