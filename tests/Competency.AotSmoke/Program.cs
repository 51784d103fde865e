using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Languages;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Serialization;
using Competency.Core.Validation;
using Competency.Development.Conversations;
using Competency.Development.Plans;
using Competency.Models.Sales;
using Microsoft.Extensions.DependencyInjection;

// A native program that uses what a service would: DI, typed handles, scoring, explanation, JSON and errors. Exits non-zero on a surprise.
using ServiceProvider services = new ServiceCollection().AddCompetency().AddSalesModels().Services.BuildServiceProvider();
IAssessmentEngine engine = services.GetRequiredService<IAssessmentEngine>();

Assessment assessment = new AssessmentBuilder(SalesRepresentative.Id, "E-1042")
    .Rate("m1", RoleId.Manager, SalesRepresentative.CustomerOrientation.AllIndicators, 4)
    .Build();
AssessmentResult result = engine.Score(assessment);
DimensionResult orientation = result[SalesRepresentative.CustomerOrientation];
Expect(orientation.Score == 4m, $"score {orientation.Score}");
Expect(orientation.Level == 5, $"level {orientation.Level}");
Expect(result.Explain(SalesRepresentative.CustomerOrientation).Value == 4m, "explanation");

BulkScorer scorer = services.GetRequiredService<IBulkEngine>().Get(SalesRepresentative.Id);
using RatingBatchBuilder builder = new(scorer);
foreach (Rating rating in assessment.Ratings)
{
    builder.Add(assessment.Subject, rating);
}

using RatingBatch batch = builder.Build();
using ScoreBatch scores = scorer.Score(batch);
Expect(scores.Scores(scorer.IndexOf(SalesRepresentative.CustomerOrientation))[0] == 3_000_000_000, "bulk score");
Expect(scores.ToResult(0) == result, "bulk result");

CompetencyModel copy = CompetencyJson.ReadModel(CompetencyJson.CanonicalModel(SalesRepresentative.Model));
Expect(copy == SalesRepresentative.Model, "model round trip");

Expect(CompetencyJson.ReadAssessment(CompetencyJson.WriteAssessment(assessment)) == assessment, "assessment round trip");
Expect(CompetencyJson.ReadResult(CompetencyJson.WriteResult(result)) == result, "result round trip");
foreach (string schema in (string[])[CompetencySchemas.Model, CompetencySchemas.Assessment, CompetencySchemas.Result])
{
    Expect(schema.Contains("\"description\"", StringComparison.Ordinal) && schema.Contains("\"$defs\"", StringComparison.Ordinal), "schema");
}

DisclosureRelease release = services.GetRequiredService<IDisclosure>().Disclose(assessment);
Expect(CompetencyJson.ReadDisclosed(CompetencyJson.WriteDisclosed(release.Result)) == release.Result, "disclosed round trip");
Expect(CompetencyJson.ReadRelease(CompetencyJson.WriteRelease(release)) == release, "release round trip");
ProfileFit fit = ProfileEvaluator.Evaluate(SalesRepresentative.Model, SalesRepresentative.Model.GetProfile(SalesRepresentative.Profiles.Regular), release.Result);
Expect(fit.Verdict == FitVerdict.Qualified, $"verdict {fit.Verdict}");
DevelopmentPlan plan = DevelopmentPlanner.Create(release.Result, SalesRepresentative.Model, new PlanOptions { Profile = fit.Profile, Date = new DateOnly(2026, 4, 1) });
Expect(PlanJson.Read(PlanJson.Write(plan)) == plan, "plan round trip");
Expect(FeedbackGuide.Create(release.Result, SalesRepresentative.Model, plan).ToMarkdown().Length > 0, "feedback guide");
Expect(SalesRepresentative.Model.ToInterviewModel().Dimensions.Count > 0, "interview model");
string carried = services.GetRequiredService<CompetencyLabels>().Of(FitVerdict.Qualified, "zh-CN");
Expect(carried.Length > 0 && carried[0] > 127, $"label {carried}");

try
{
    engine.Score(new AssessmentBuilder(SalesRepresentative.Id, "E-1").Rate("m1", RoleId.Manager, ItemId.Parse("nothing.1.1"), 4).Build());
    Expect(false, "an unknown item was accepted");
}
catch (CompetencyValidationException exception)
{
    Expect(string.Equals(exception.Report.Issues[0].Code, AssessmentIssueCodes.UnknownItem, StringComparison.Ordinal), exception.Message);
}

Console.WriteLine("native: fine");
return 0;

static void Expect(bool holds, string what)
{
    if (!holds)
    {
        Console.Error.WriteLine($"unexpected: {what}");
        Environment.Exit(1);
    }
}
