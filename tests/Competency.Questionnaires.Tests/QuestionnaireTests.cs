using Competency.Core;
using Competency.Models.Sales;

namespace Competency.Questionnaires.Tests;

public class QuestionnaireTests
{
    // Fisher and Yates's shuffle from the top with xoshiro256**, worked out by a program in another language from the papers' definitions.
    [Theory]
    [InlineData(1UL, new[] { 9, 3, 5, 12, 10, 1, 8, 2, 4, 6, 11, 7 })]
    [InlineData(2UL, new[] { 5, 6, 9, 10, 12, 2, 7, 8, 11, 1, 4, 3 })]
    [InlineData(ulong.MaxValue, new[] { 11, 4, 5, 2, 1, 12, 6, 3, 9, 7, 8, 10 })]
    public void Create_Seed_GivesTheOrderOfThePublishedGenerator(ulong seed, int[] expected)
    {
        Questionnaire questionnaire = Questionnaire.Create(Models.Twelve, RoleId.Peer, "en", seed);

        questionnaire.Questions.Select(question => question.Statement).Should().Equal(expected.Select(number => $"Statement {number}"));
        questionnaire.Questions.Select(question => question.Number).Should().Equal(Enumerable.Range(1, 12));
    }

    [Fact]
    public void Create_EverySalesModel_AsksEachIndicatorOnceInBothLanguages()
    {
        foreach (CompetencyModel model in SalesModels.All)
        {
            foreach (string language in model.Languages)
            {
                Questionnaire questionnaire = Questionnaire.Create(model, RoleId.Self, language);

                IEnumerable<ItemId> items = model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).Select(indicator => (ItemId)indicator.Id);
                questionnaire.Questions.Select(question => question.Item).Should().BeEquivalentTo(items);
                questionnaire.Questions.Should().OnlyContain(question => question.Options.Count == 5 && question.NotObserved.Length > 0);
            }
        }
    }

    [Fact]
    public void Create_OneModel_KeysAreDistinctAndTellNothing()
    {
        Questionnaire questionnaire = Questionnaire.Create(Models.Ladder, RoleId.Peer, "en");

        questionnaire.Questions.Select(question => question.Key).Should().OnlyHaveUniqueItems().And.AllSatisfy(key => key.Should().MatchRegex("^[0-9a-f]{16}$"));
        questionnaire.Find(questionnaire.Questions[2].Key).Should().Be(questionnaire.Questions[2]);
        questionnaire.Find("0000000000000000").Should().BeNull();
    }

    [Fact]
    public void Create_AnotherLanguageOrSeed_KeepsTheKeyOfAnItem()
    {
        Dictionary<ItemId, string> first = Questionnaire.Create(SalesMentor.Model, RoleId.Peer, "en").Questions.ToDictionary(question => question.Item, question => question.Key);
        Questionnaire second = Questionnaire.Create(SalesMentor.Model, RoleId.Manager, "zh-CN", 99);

        second.Questions.Should().OnlyContain(question => first[question.Item] == question.Key);
    }

    [Fact]
    public void Create_ScalesOfItsOwn_OffersTheirPoints()
    {
        Dictionary<string, Question> questions = Questionnaire.Create(Models.Scales, RoleId.Peer, "en").Questions.ToDictionary(question => question.Item.Value);

        questions["own.1"].Options.Should().Equal([new(0, "0"), new(1, "1"), new(2, "2"), new(3, "3")]);
        questions["long.1"].Options.Should().HaveCount(101);
        questions["chosen"].Options.Should().Equal([new(1, "Low"), new(3, "Middle"), new(5, "High")]);
        questions["chosen"].Statement.Should().Be("Chosen: Meaning of it");
    }

    [Fact]
    public void Create_LabelsThatReadLikeOtherNumbers_PutsTheNumberInFront()
    {
        // A scale turned round: 1 is called "2". "2" alone could mean either.
        CompetencyModel model = new CompetencyModelBuilder("turned", "1.0.0", "Turned", "en")
            .Dimension("leaf", "Leaf", leaf => leaf.Scale(1, 2, scale => scale.Point(1, "2").Point(2, "1")).Indicator("Does it."))
            .Build();

        Questionnaire.Create(model, RoleId.Peer, "en").Questions[0].Options.Should().Equal([new(1, "1 2"), new(2, "2 1")]);
    }

    [Fact]
    public void Create_RoleThatTheModelLacks_IsRefusedWithThoseItHas()
    {
        Action create = () => Questionnaire.Create(Models.Ladder, RoleId.Customer, "en");

        create.Should().Throw<ArgumentException>().WithMessage("'customer' is no role of the model ladder@1.2.0; allowed: self, manager, peer.*");
    }

    [Fact]
    public void Create_MalformedLanguage_IsRefused()
    {
        Action create = () => Questionnaire.Create(Models.Ladder, RoleId.Peer, "no language");

        create.Should().Throw<ArgumentException>().WithMessage("'no language' is not a language; allowed: a BCP 47 tag*");
    }
}
