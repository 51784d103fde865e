using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Development.Teams;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Tables;

internal static class TeamTables
{
    public static IEnumerable<ReportTable> Of(TeamReportContent content, Words words)
    {
        yield return new TableBuilder<TeamDimension>("team", words)
            .Text("dimension", team => team.Id.Value)
            .Text("name", team => words.NameOf(team.Id))
            .Flag("shown", team => team.IsShown)
            .Number("scored", ColumnUnit.Count, team => team.Scored)
            .Number("meanPercent", ColumnUnit.Percent, team => team.MeanPercent)
            .Number("standardDeviation", ColumnUnit.Percent, team => team.StandardDeviation)
            .Number("requiredLevel", ColumnUnit.Level, team => team.Requirement?.Requirement.Level)
            .Number("requiredScore", ColumnUnit.Points, team => team.Requirement?.Requirement.MinimumScore)
            .Number("meeting", ColumnUnit.Count, team => team.Requirement?.Meeting)
            .Number("below", ColumnUnit.Count, team => team.Requirement?.Below)
            .Number("shareMeeting", ColumnUnit.Share, team => team.Requirement?.ShareMeeting)
            .Number("meanGapBelow", ColumnUnit.Difference, team => team.Requirement?.MeanGapBelow)
            .Of(content.View.Dimensions.Prepend(content.View.Overall));
        yield return new TableBuilder<(TeamDimension Team, LevelShare Share)>("levels", words)
            .Text("dimension", row => row.Team.Id.Value)
            .Text("name", row => words.NameOf(row.Team.Id))
            .Number("level", ColumnUnit.Level, row => row.Share.Level)
            .Number("members", ColumnUnit.Count, row => row.Share.Members)
            .Number("share", ColumnUnit.Share, row => row.Share.Share)
            .Of(content.View.Dimensions.SelectMany(team => team.Levels.Select(share => (team, share))));
        if (!content.View.IsShown)
        {
            yield break;
        }

        yield return Members("members", content.Members, content.Fits, words);
        yield return new TableBuilder<MentorPair>("mentors", words)
            .Text("dimension", pair => pair.Dimension.Value)
            .Text("name", pair => words.NameOf(pair.Dimension))
            .Text("mentor", pair => pair.Mentor.Value)
            .Number("mentorLevel", ColumnUnit.Level, pair => pair.MentorLevel)
            .Text("learner", pair => pair.Learner.Value)
            .Number("learnerLevel", ColumnUnit.Level, pair => pair.LearnerLevel)
            .Number("requiredLevel", ColumnUnit.Level, pair => pair.RequiredLevel)
            .Of(content.MentorPairs);
    }

    /// <summary>People by dimensions, a row each.</summary>
    public static ReportTable Members(string key, IEnumerable<DisclosedResult> people, IEnumerable<ProfileFit> fits, Words words)
    {
        Dictionary<SubjectId, ProfileFit> bySubject = fits.ToDictionary(fit => fit.Subject);
        return new TableBuilder<(DisclosedResult Person, DisclosedDimension Shown)>(key, words)
            .Text("subject", row => row.Person.Subject.Value)
            .Day("date", row => row.Person.Date)
            .Text("dimension", row => row.Shown.Id.Value)
            .Text("name", row => words.NameOf(row.Shown.Id))
            .Name<DisclosedState>("state", row => row.Shown.State)
            .Text("reason", row => row.Shown.IsScored ? null : Missing.Why(row.Shown, words))
            .Number("score", ColumnUnit.Points, row => row.Shown.Score)
            .Number("percent", ColumnUnit.Percent, row => row.Shown.Percent)
            .Number("level", ColumnUnit.Level, row => row.Shown.Level)
            .Number("requiredLevel", ColumnUnit.Level, row => Fit(row)?.Requirement.Level)
            .Number("requiredScore", ColumnUnit.Points, row => Fit(row)?.Requirement.MinimumScore)
            .Flag("mustHave", row => Fit(row)?.Requirement.IsMustHave)
            .Name<RequirementStatus>("status", row => Fit(row)?.Status)
            .Number("gap", ColumnUnit.Difference, row => Fit(row)?.Gap)
            .Of(people.SelectMany(person => person.Dimensions.Prepend(person.Overall).Select(shown => (person, shown))));

        RequirementFit? Fit((DisclosedResult Person, DisclosedDimension Shown) row) =>
            bySubject.TryGetValue(row.Person.Subject, out ProfileFit? fit) ? fit.Requirements.FirstOrDefault(known => known.Requirement.Dimension == row.Shown.Id) : null;
    }
}
