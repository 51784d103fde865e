using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Models.Sales;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Competency.Questionnaires.Tests;

public class RoundTripTests
{
    /// <summary>What a rater does with each question: 1 to 5 a point, 0 not observed, −1 nothing.</summary>
    public static Arbitrary<int[]> Answers() => Gen.Choose(-1, 5).ArrayOf(SalesMentor.Model.AllDimensions().Sum(leaf => leaf.AllIndicators().Count())).ToArbitrary();

    [Property(MaxTest = 15)]
    public Property Workbook_AnyAnswers_ComeBackAsTheyWereGiven() => Prop.ForAll(Answers(), answers =>
    {
        Questionnaire questionnaire = Questionnaire.Create(SalesMentor.Model, RoleId.Peer, "en", (ulong)answers.Sum(answer => answer + 1));
        Workbooks book = new(questionnaire);
        foreach (Question question in questionnaire.Questions)
        {
            int answer = answers[question.Number - 1];
            if (answer >= 0)
            {
                book.Answer(question.Number, answer == 0 ? question.NotObserved : question.Options[answer - 1].Label);
            }
        }

        return Matches(book.Read(), questionnaire, answers);
    });

    [Property(MaxTest = 15)]
    public Property SavedAndPosted_AnyAnswers_ComeBackAsTheyWereGiven() => Prop.ForAll(Answers(), answers =>
    {
        Questionnaire questionnaire = Questionnaire.Create(SalesMentor.Model, RoleId.Peer, "zh-CN", 3);
        FormReader reader = new(questionnaire.Model);
        FormReading posted = reader.ReadPosted(Posted(questionnaire, answers), "posted");
        FormReading saved = reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Saved(questionnaire, answers).ToJsonString())), "saved");
        return Matches(posted, questionnaire, answers) && Matches(saved, questionnaire, answers);
    });

    [Fact]
    public void ReadPosted_FieldsOfTheHost_ArePassedOver()
    {
        Questionnaire questionnaire = Questionnaire.Create(Models.Ladder, RoleId.Self, "en");
        FormReading reading = new FormReader(Models.Ladder).ReadPosted(
            [.. Posted(questionnaire, [5, 4, 3, 2, 1, 0]).Where(field => field.Key != "rater"), new("__RequestVerificationToken", "abc"), new($"comment-{questionnaire.Questions[0].Key}", " well done ")],
            "posted");

        reading.Form!.Rater.Value.Should().Be("S1");
        reading.Form.Ratings.Single(rating => rating.Comment is not null).Should().Be(
            new Rating(RaterId.Parse("S1"), RoleId.Self, questionnaire.Questions[0].Item, 5, "well done", null));
    }

    [Theory]
    [InlineData("extra", "\"x\"", "saved: extra: 'extra' is no member of saved answers; allowed: *")]
    [InlineData("seed", "1", "saved: seed: a number stands where a string belongs; allowed: a string.")]
    [InlineData("answers", "{}", "saved: answers: an object stands where an array belongs; allowed: an array.")]
    [InlineData("answers", "[{\"question\":\"0\",\"value\":true}]", "saved: answers[[]0].value: true or false does not belong here; allowed: a number, a string or null.")]
    [InlineData("answers", "[{\"question\":\"0\",\"value\":2}]", "saved: answers[[]0].question: '0' is no question of this form.")]
    public void Read_SavedFileThatTheFormDidNotWrite_IsRefusedByMember(string member, string json, string message)
    {
        JsonObject saved = Saved(Questionnaire.Create(Models.Ladder, RoleId.Peer, "en"), [1, 2, 3, 4, 5, 0]);
        saved[member] = JsonNode.Parse(json);

        FormReading reading = new FormReader(Models.Ladder).Read(new MemoryStream(Encoding.UTF8.GetBytes(saved.ToJsonString())), "saved");

        reading.Faults.Select(fault => fault.ToString()).Should().ContainSingle().Which.Should().Match(message.Replace("[[]", "[", StringComparison.Ordinal));
    }

    private static bool Matches(FormReading reading, Questionnaire questionnaire, int[] answers)
    {
        if (answers.All(answer => answer < 0))
        {
            return reading.Faults.Single().Code == FormFaultCodes.BlankForm;
        }

        Dictionary<ItemId, int> expected = questionnaire.Questions.ToDictionary(question => question.Item, question => Math.Max(answers[question.Number - 1], 0));
        return reading.Form is { } form
            && form.Blank == answers.Count(answer => answer < 0)
            && form.Ratings.Count == expected.Count
            && form.Ratings.All(rating => (rating.Value.IsObserved ? rating.Value.Value : 0) == expected[rating.Item]);
    }

    private static List<KeyValuePair<string, string>> Posted(Questionnaire questionnaire, int[] answers) =>
    [
        .. FormFields.Of(questionnaire), new("subject", "S1"), new("rater", "P1"), new("date", string.Empty),
        .. questionnaire.Questions.Where(question => answers[question.Number - 1] >= 0).Select(question => KeyValuePair.Create(question.Key, Text(answers[question.Number - 1]))),
    ];

    private static JsonObject Saved(Questionnaire questionnaire, int[] answers)
    {
        JsonObject saved = new(FormFields.Of(questionnaire).Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value)))
        {
            ["subject"] = "S1",
            ["rater"] = "P1",
            ["date"] = "2026-03-31",
        };
        saved["answers"] = new JsonArray([.. questionnaire.Questions.Select(question => new JsonObject
        {
            ["question"] = question.Key,
            ["value"] = answers[question.Number - 1] switch { < 0 => null, 0 => "not-observed", int value => JsonValue.Create(value) },
        })]);
        return saved;
    }

    private static string Text(int answer) => answer == 0 ? "not-observed" : answer.ToString(CultureInfo.InvariantCulture);
}
