using Competency.Core.Languages;
using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;

namespace Competency.Core.Tests.Definitions;

public sealed class ModelMarkdownTests
{
    [Fact]
    public void Write_WholeModelInEnglish_ShowsTablesRulesAndProvenance()
    {
        string[] lines = ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole), "en").Split('\n');

        lines[..27].Should().Equal(
            "# Whole model",
            "",
            "`whole-model@2.1.0-draft.1` · deprecated · replaced by `whole-model@3.0.0`",
            "",
            "For tests \"quoted\" \\\\ and 😀.°",
            "",
            "° inferred from a source · \\* completed by the author · unmarked: stated by a source",
            "",
            "**Scale**: 1 to 4: 1 Never, 2 Sometimes, 3 Often, 4 Always",
            "",
            "**Level rule**: cumulative, threshold 2.75, a level without evidence is skipped · **Composite rule**: geometric mean · **Overall**: points: level 1 = 1, level 2 = 2.5, level 3 = 6",
            "",
            "**Roles**: Self 0, Manager 60, key-account 40",
            "",
            "**Bands**: Low from 0 %, High from 66.6667 %",
            "",
            "**Proficiency scale of the dimensions without levels of their own**",
            "",
            "| Level | Title | Meaning |",
            "|---|---|---|",
            "| 1 | Novice\\* | Needs a hand.\\* |",
            "| 3 | Skilled\\* |  |",
            "",
            "## Attitude\\* `attitude`",
            "",
            "How one treats others.\\*",
            "");
        lines.Should().Contain("| 1 | First\\*: A start.\\* | Keeps promises (weight 1.5)<br>(−) Blames others° |")
            .And.Contain("| `trust.1` | Is honest\\* |")
            .And.Contain("Weight 33.3 · Scale -2 to 2 · Level rule: cut scores -1.5, 0.25")
            .And.Contain("- `guide` Guide");
    }

    [Fact]
    public void Write_WholeModelInEnglish_ShowsProfilesInterviewMeasuresAndRelations()
    {
        string text = ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole), "en");

        // Senior rests on junior: its requirements are shown with those it inherits.
        text.Should().Contain(
            """
            ## Requirement profile: Senior\* `senior`

            Based on `junior`.

            | Dimension | Required | Importance | Must have |
            |---|---|---|---|
            | Negotiation | score -0.5° | 2.5 | yes |
            | Writing | level 3 Skilled\* | 1 |  |

            ## Interview

            To choose.\*

            ### 1. What is your strength? `strength`

            Shows insight.\*

            **Evidence for**: Trust\* (weight 1.5), Writing°

            - The answer is vague\*: An example?\*
            - What else?\*

            | Poor answer | Fair answer | Strong answer |
            |---|---|---|
            | Empty words.\* | An example.\* | An example with its result.\* |

            ## Development

            | Dimension | From | To | Kind | Measure |
            |---|---|---|---|---|
            | Trust | 0 | 2 | Assignment | Keep a promise.\* |

            ## Relations to other models

            | Dimension | is | Model / dimension | Note |
            |---|---|---|---|
            | Skill | narrower than\* | `another` / `craft` | Craft is wider. |
            | Calm | the same as | `another` / `calm` |  |
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Write_UnknownLanguage_FallsBackToTheFirst()
    {
        ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole), "fr").Should().StartWith("# 完整模型\n").And.Contain("**量表**：", "headings are in the language of the texts");
        ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole)).Should().StartWith("# 完整模型\n");
    }

    [Fact]
    public void Write_WholeModelInChinese_HasNoEnglishPhrase()
    {
        string text = ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole), "zh-CN");

        text.Should().Contain("`whole-model@2.1.0-draft.1` · 已弃用 · 由 `whole-model@3.0.0` 取代")
            .And.Contain("**定级规则**：逐级累积，门槛 2.75，跳过没有证据的等级 · **汇总规则**：几何平均 · **总分**：按等级计点：1 级 = 1、2 级 = 2.5、3 级 = 6")
            .And.Contain("| 维度 | 要求 | 重要性 | 必备 |");

        // What is left in Latin letters are ids, and names that the file has in English alone.
        string[] english = [.. ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole), "en").Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal) || line.StartsWith("**", StringComparison.Ordinal))];
        text.Split('\n').Should().NotContain(english);
    }

    [Fact]
    public void Write_LabelsOfAHost_AreUsed()
    {
        CompetencyLabels labels = CompetencyLabels.Default.With("fr", [KeyValuePair.Create("markdown.scale", "Échelle | ici")]);

        // A label is text, never markup.
        ModelMarkdown.Write(CompetencyJson.ReadModel(ModelFiles.Whole), "fr", labels).Should().Contain("**Échelle \\| ici**: 1 to 4");
    }

    [Fact]
    public void Write_TextWithMarkup_IsEscaped()
    {
        CompetencyModel model = new CompetencyModelBuilder("m", "1.0.0", "A | B\n<b> *c*")
            .Dimension("trust", "Trust", d => d.Indicator("A"))
            .Build();

        ModelMarkdown.Write(model).Should().StartWith("# A \\| B \\<b\\> \\*c\\*\\*\n");
    }
}
