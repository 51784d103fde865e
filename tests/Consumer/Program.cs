using Competency.Core;
using Competency.Core.Scoring;
using Competency.Models.Sales;
using Microsoft.Extensions.DependencyInjection;

using ServiceProvider services = new ServiceCollection().AddCompetency().AddSalesModels().Services.BuildServiceProvider();
IAssessmentEngine engine = services.GetRequiredService<IAssessmentEngine>();

AssessmentResult result = engine.Score(new AssessmentBuilder(SalesRepresentative.Id, "E-1042")
    .Rate("m1", RoleId.Manager, SalesRepresentative.CustomerOrientation.AllIndicators, 4)
    .Build());

Console.WriteLine(result.Explain(SalesRepresentative.CustomerOrientation));
return result[SalesRepresentative.CustomerOrientation] is { Score: 4m, Level: 5 } ? 0 : 1;
