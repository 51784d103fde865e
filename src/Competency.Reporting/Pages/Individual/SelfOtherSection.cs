using System.Xml.Linq;
using Competency.Development.SelfOther;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>Blind spots, hidden strengths, and the biggest differences between groups.</summary>
internal static class SelfOtherSection
{
    public static XElement? Of(IndividualReportContent content, Words words)
    {
        SelfOtherReport report = content.SelfOther;
        if (report.Differences.Count == 0 && !report.Dimensions.Any(dimension => dimension.IsCompared))
        {
            return null;
        }

        return words.Section(
            "self-and-others",
            words["self-and-others"],
            Sights(words["blind-spots"], words["blind-spots.none"], report.BlindSpots, words),
            Sights(words["hidden-strengths"], words["hidden-strengths.none"], report.HiddenStrengths, words),
            report.Differences.Count == 0 ? null : new object[]
            {
                El("h3", words["differences"]),
                El("ul", report.Differences.Select((difference, i) => El("li", Difference(difference, i, words)))),
            });
    }

    public static object[] Sentence(SelfOtherDimension seen, Words words)
    {
        string path = $"selfOther.{Figures.Of(seen.Dimension)}";
        return words.Fill(
            "seen",
            ("self", words.Score(path + ".self", seen.Self!.Value, seen.Dimension)),
            ("others", words.Score(path + ".others", seen.Others!.Value, seen.Dimension)),
            ("difference", Words.Percent(path + ".differencePercent", seen.DifferencePercent!.Value, 25, -25)));
    }

    private static object[] Sights(string heading, string none, IEnumerable<SelfOtherDimension> seen, Words words)
    {
        SelfOtherDimension[] listed = [.. seen];
        return
        [
            El("h3", heading),
            listed.Length == 0
                ? P(none)
                : El("ul", listed.Select(dimension => El("li", El("strong", words.In(dimension.Name)), words.Say("text.colon"), Sentence(dimension, words)))),
        ];
    }

    private static object[] Difference(GroupDifference difference, int index, Words words)
    {
        string path = $"selfOther.differences[{index}]";
        return words.Fill(
            "difference",
            ("dimension", El("strong", words.In(difference.Name))),
            ("higher", words.GroupName(difference.Higher)),
            ("high", words.Score(path + ".higherScore", difference.HigherScore, difference.Dimension)),
            ("lower", words.GroupName(difference.Lower)),
            ("low", words.Score(path + ".lowerScore", difference.LowerScore, difference.Dimension)));
    }
}
