using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Plans;
using Competency.Development.Storage;
using Competency.Models.Sales;
using Competency.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using ServiceProvider services = new ServiceCollection().AddCompetency().AddSalesModels().Services.BuildServiceProvider();
IAssessmentEngine engine = services.GetRequiredService<IAssessmentEngine>();

Assessment assessment = new AssessmentBuilder(SalesRepresentative.Id, "E-1042")
    .Rate("m1", RoleId.Manager, SalesRepresentative.CustomerOrientation.AllIndicators, 4)
    .Build();
AssessmentResult result = engine.Score(assessment);

// A year later: what was kept, what may be shown of it, and what to work on.
SqliteAssessmentStore store = new(Path.Combine(Path.GetTempPath(), $"competency-consumer-{Environment.ProcessId}.db"));
await store.AddAsync(new StoredAssessment("2026-E-1042", new DateOnly(2026, 3, 31), assessment, result));
StoredAssessment kept = (await store.FindBySubjectAsync(result.Subject)).Single();
DisclosedResult shown = services.GetRequiredService<IDisclosure>().Disclose(kept.Assessment).Result;
DevelopmentPlan plan = DevelopmentPlanner.Create(
    shown, SalesRepresentative.Model, new PlanOptions { Profile = SalesRepresentative.Profiles.Regular, Date = new DateOnly(2026, 4, 1) });
Console.WriteLine($"{shown.Overall.Percent} % shown, {plan.Areas.Count} areas");

Console.WriteLine(result.Explain(SalesRepresentative.CustomerOrientation));
return result[SalesRepresentative.CustomerOrientation] is { Score: 4m, Level: 5 } && kept.Result == result ? 0 : 1;
