using Competency.Core.Requirements;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Tables;

internal static class SelectionTables
{
    public static IEnumerable<ReportTable> Of(SelectionReportContent content, Words words)
    {
        yield return new TableBuilder<RankedFit>("ranking", words)
            .Number("rank", ColumnUnit.Count, ranked => ranked.Rank)
            .Text("subject", ranked => ranked.Fit.Subject.Value)
            .Text("profile", ranked => ranked.Fit.Profile.Value)
            .Name<FitVerdict>("verdict", ranked => ranked.Fit.Verdict)
            .Text("reason", ranked => string.Join(
                words.Say("text.semicolon"),
                ranked.Fit.Reasons.Select(reason => words.Labels.Of(reason.Kind, words.Language) + (reason.Dimension is { } id ? words.Say("text.colon") + words.NameOf(id) : string.Empty))))
            .Number("fit", ColumnUnit.Share, ranked => ranked.Fit.Fit)
            .Number("scoredShare", ColumnUnit.Share, ranked => ranked.Fit.ScoredShare)
            .Of(content.Ranking);
        yield return TeamTables.Members("candidates", content.Candidates, content.Ranking.Select(ranked => ranked.Fit), words);
    }
}
