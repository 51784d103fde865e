using System.Text.RegularExpressions;
using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>How the texts of every model read, as far as a program can tell.</summary>
public partial class WordingTests
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    /// <summary>The indicators in which "and" joins two things and not two behaviors: read one by one.</summary>
    private static readonly string[] s_andJoinsThings =
    [
        "analytical-thinking.4.2", "competitor-analysis.1", "decision-making.1.3", "interpersonal-relations.2.1", "responsibility.1",
    ];

    public static TheoryData<string> Models => [.. SalesModels.All.Select(model => model.Id.Value)];

    [Theory]
    [MemberData(nameof(Models))]
    public void ChineseTexts_EachCharacter_IsNeitherLatinPunctuationNorLatinLetter(string id) =>
        Walk.Texts(Model(id)).Should().NotContain(element => element.Text.In(Chinese, null).Any(c => c < 128 && !char.IsAsciiDigit(c)));

    [Theory]
    [MemberData(nameof(Models))]
    public void EnglishTexts_EachCharacter_IsNotChinese(string id) =>
        Walk.Texts(Model(id)).Should().NotContain(element => element.Text.In(English, null).Any(c => c >= '\u2E80'));

    [Theory]
    [MemberData(nameof(Models))]
    public void Texts_Spaces_AreNeitherAtAnEndNorDoubled(string id) =>
        Walk.Texts(Model(id)).Should().NotContain(element => new[] { Chinese, English }.Select(language => element.Text.In(language, null))
            .Any(text => text != text.Trim() || text.Contains("  ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Models))]
    public void Texts_Length_IsBounded(string id)
    {
        foreach (Element element in Walk.Sourced(Model(id)))
        {
            (int chinese, int english) = element.Kind switch
            {
                "name of the model" or "dimension" or "level title" or "grade title" or "profile" => (20, 60),
                "indicator" or "contra-indicator" => (40, 120),
                "description" => (160, 500),
                _ => (80, 240),
            };
            element.Text.In(Chinese).Length.Should().BeInRange(2, chinese, because: element.Path);
            element.Text.In(English).Length.Should().BeInRange(3, english, because: element.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Sentences_End_AsTheirKindAsks(string id)
    {
        string[] names = ["name of the model", "dimension", "level title", "grade title", "profile", "follow-up condition"];
        foreach (Element element in Walk.Sourced(Model(id)))
        {
            (char chinese, char english) = (element.Text.In(Chinese)[^1], element.Text.In(English)[^1]);
            if (names.Contains(element.Kind, StringComparer.Ordinal))
            {
                char.IsPunctuation(chinese).Should().BeFalse(because: element.Path);
                char.IsPunctuation(english).Should().BeFalse(because: element.Path);
            }
            else if (element.Kind is "question" or "follow-up")
            {
                chinese.Should().BeOneOf(['。', '？'], because: element.Path);
                english.Should().BeOneOf(['.', '?'], because: element.Path);
            }
            else
            {
                chinese.Should().Be('。', because: element.Path);
                english.Should().Be('.', because: element.Path);
                char.IsAsciiLetterUpper(element.Text.In(English)[0]).Should().BeTrue(because: element.Path);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Indicators_EachText_IsOneSentenceThatStartsWithAVerb(string id)
    {
        foreach (BehavioralIndicator indicator in Walk.Indicators(Model(id)))
        {
            string chinese = indicator.Text.In(Chinese);
            string english = indicator.Text.In(English);
            chinese.Count(c => c is '。' or '；').Should().Be(1, because: chinese);
            NotAVerbFirst().IsMatch(chinese).Should().BeFalse(because: chinese);
            english.Count(c => c is '.' or ';').Should().Be(1, because: english);
            ThirdPersonFirst().IsMatch(english).Should().BeTrue(because: english);
        }
    }

    [Fact]
    public void Indicators_JoiningWord_JoinsThingsAndNotBehaviors()
    {
        BehavioralIndicator[] all = [.. SalesModels.All.SelectMany(Walk.Indicators)];

        all.Where(indicator => indicator.Text.In(English).Contains(" and ", StringComparison.Ordinal)).Select(indicator => indicator.Id.Value)
            .Should().BeEquivalentTo(s_andJoinsThings);
        all.Select(indicator => indicator.Text.In(Chinese)).Should().NotContain(text => ChineseJoining().IsMatch(text));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WhatIsRatedOrDone_NoText_HasAVagueWord(string id)
    {
        string[] concrete = ["indicator", "contra-indicator", "measure", "anchor"];
        foreach (Element element in Walk.Sourced(Model(id)).Where(element => concrete.Contains(element.Kind, StringComparer.Ordinal)))
        {
            VagueChinese().Match(element.Text.In(Chinese)).Value.Should().BeEmpty(because: element.Path);
            VagueEnglish().Match(element.Text.In(English)).Value.Should().BeEmpty(because: element.Path);
        }
    }

    [Fact]
    public void Indicators_OfAllModels_AreNeitherEqualNorNearlyEqual()
    {
        (string Id, HashSet<string> Pairs)[] all = [.. SalesModels.All.SelectMany(model => Walk.Indicators(model)
            .Select(indicator => ($"{model.Id}/{indicator.Id}", Pairs(indicator.Text.In(Chinese)))))];

        // Half of all pairs of neighboring characters in common: a rater would ask what the difference is.
        for (int i = 0; i < all.Length; i++)
        {
            all.Skip(i + 1).Where(other => IsHalfTheSame(all[i].Pairs, other.Pairs)).Select(other => $"{all[i].Id} and {other.Id}").Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("indicator")]
    [InlineData("measure")]
    [InlineData("anchor")]
    [InlineData("question")]
    [InlineData("follow-up")]
    [InlineData("follow-up condition")]
    [InlineData("level description")]
    public void TextsOfOneKind_OfAllModels_AreAllDifferent(string kind)
    {
        Element[] all = [.. SalesModels.All.SelectMany(Walk.Sourced).Where(element => string.Equals(element.Kind, kind, StringComparison.Ordinal))];

        all.Should().NotBeEmpty();
        all.Select(element => element.Text.In(Chinese)).Should().OnlyHaveUniqueItems();
        all.Select(element => element.Text.In(English)).Should().OnlyHaveUniqueItems();
    }

    private static CompetencyModel Model(string id) => SalesModels.All.Single(model => model.Id.Value == id);

    private static bool IsHalfTheSame(HashSet<string> one, HashSet<string> other)
    {
        int common = one.Count(other.Contains);
        return 2 * common >= one.Count + other.Count - common;
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, text.Length - 2).Select(i => text.Substring(i, 2))];

    [GeneratedRegex("^(能|会|善于|可以|应|需|对(?!照)|在|与|为|把|将|经常|总是|很|较|非常)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAVerbFirst();

    [GeneratedRegex("^[A-Z][a-z]+s ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThirdPersonFirst();

    [GeneratedRegex("[和并且]|以及|同时", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseJoining();

    [GeneratedRegex("有效|较好|较为|良好|适当|恰当|妥善|充分|积极|合理|很好|灵活|适时|认真|努力|尽量|等等", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VagueChinese();

    [GeneratedRegex(@"\b(effective|effectively|appropriate|appropriately|proper|properly|adequate|adequately|efficient|efficiently|sufficiently|successfully|suitable|suitably|reasonable|reasonably|actively|well|good|better than average|various|and so on|etc)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VagueEnglish();
}
