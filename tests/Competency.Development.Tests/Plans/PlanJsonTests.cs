using System.Globalization;
using System.Text.Json;
using Competency.Core;
using Competency.Core.Validation;
using Competency.Development.Plans;

namespace Competency.Development.Tests.Plans;

public sealed class PlanJsonTests
{
    private static DevelopmentPlan Plan { get; } = DevelopmentPlannerTests.Plan(
            DevelopmentCases.Manager(1, 2, 3, "4351"),
            new PlanOptions { Profile = ProfileId.Parse("junior"), Areas = 2, Measures = [DevelopmentPlannerTests.Measure("host.1", "trust")] })
        .WithNote(MeasureId.Parse("measure.talk.1"), "线上“直播”课\n第二行");

    [Fact]
    public void Read_WhatWasWritten_GivesAnEqualPlan()
    {
        foreach (DevelopmentPlan plan in new[] { Plan, DevelopmentPlannerTests.Plan(DevelopmentCases.Manager(0, 1, 5, "5205")) })
        {
            PlanJson.Read(PlanJson.Write(plan)).Should().Be(plan);
            PlanJson.Read(PlanJson.Write(plan, indented: false)).Should().Be(plan);
        }
    }

    [Fact]
    public void Write_InOtherCultures_GivesTheSameText()
    {
        string expected = PlanJson.Write(Plan);
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "tr-TR", "ar-SA" })
            {
                Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                DevelopmentPlan again = DevelopmentPlannerTests.Plan(
                        DevelopmentCases.Manager(1, 2, 3, "4351"),
                        new PlanOptions { Profile = ProfileId.Parse("junior"), Areas = 2, Measures = [DevelopmentPlannerTests.Measure("host.1", "trust")] })
                    .WithNote(MeasureId.Parse("measure.talk.1"), "线上“直播”课\n第二行");
                PlanJson.Write(again).Should().Be(expected);
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("\"rule\":", "\"rules\": 1, \"rule\":", "rules (line 12, column 3): 'rules' is unknown here. Did you mean 'rule'?*")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2", "formatVersion (line 2, column 20): Version 2 of the plan format is unknown; allowed: 1.")]
    [InlineData("\"rule\": \"gap-times-importance\"", "\"rule\": null", "rule (line 12, column 11): Here is null; allowed: a text.*")]
    [InlineData("\"subject\": \"S1\",", "", "subject (line 1, column 1): 'subject' is missing in this object.")]
    public void Read_OtherShape_NamesPathAndPlace(string text, string by, string message)
    {
        Action read = () => PlanJson.Read(PlanJson.Write(Plan).Replace(text, by, StringComparison.Ordinal));

        read.Should().Throw<JsonException>().WithMessage(message);
    }

    [Fact]
    public void Read_ValuesThatDoNotHoldTogether_CarriesEveryIssue()
    {
        string json = PlanJson.Write(Plan, indented: false)
            .Replace("\"status\":\"open\"", "\"status\":\"opened\"", StringComparison.Ordinal)
            .Replace("\"date\":\"2026-03-31\"", "\"date\":\"2026-02-30\"", StringComparison.Ordinal)
            .Replace("\"targetTitle\":{\"zh-CN\":", "\"targetTitle\":{\"zh_CN\":", StringComparison.Ordinal);
        Action read = () => PlanJson.Read(json);

        read.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => (issue.Code, issue.Path)).Should().BeEquivalentTo(
        [
            (IssueCodes.MalformedText, "date"),
            (IssueCodes.MalformedLanguage, "areas[0].targetTitle.zh_CN"),
            (IssueCodes.UnknownValue, "areas[0].actions[0].status"),
            (IssueCodes.MalformedLanguage, "areas[1].targetTitle.zh_CN"),
            (IssueCodes.UnknownValue, "areas[1].actions[0].status"),
        ]);
    }

    [Fact]
    public void Schema_PublishedFile_IsTheSame()
    {
        string path = Repository.PathTo("schemas", "competency-plan-1.schema.json");
        if (Repository.MayRewrite)
        {
            File.WriteAllText(path, PlanJson.Schema);
        }

        File.ReadAllText(path).Should().Be(PlanJson.Schema, "the published schema is written again with REWRITE=1 in the environment");
    }

    [Fact]
    public void Schema_ClosedSets_AreThoseThatAreRead()
    {
        JsonElement schema = JsonDocument.Parse(PlanJson.Schema).RootElement.GetProperty("$defs");

        foreach ((string type, string member, string name) in new[] { ("planAction", "status", "done"), ("planBehavior", "reason", "rated-lowest"), ("planUnknown", "reason", "no-level"), ("planAction", "kind", "assignment") })
        {
            schema.GetProperty(type).GetProperty("properties").GetProperty(member).GetProperty("enum").EnumerateArray().Select(value => value.GetString()).Should().Contain(name);
        }
    }
}
