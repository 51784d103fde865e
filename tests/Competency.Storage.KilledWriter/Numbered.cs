using System.Globalization;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Development.Storage;
using Competency.Models.Sales;

namespace Competency.Storage.KilledWriter;

/// <summary>Assessments that follow from their number alone, so that what is found can be told from what was written.</summary>
public static class Numbered
{
    private static readonly AssessmentEngine s_engine = new(SalesRepresentative.Model);

    /// <summary>The assessment of a number: one of seven people, some fifty ratings, a comment of up to 5000 characters.</summary>
    public static StoredAssessment Assessment(int number)
    {
        AssessmentBuilder builder = new(SalesRepresentative.Id, $"S{number % 7}");
        for (int rater = 0; rater < 5; rater++)
        {
            builder.Rate($"r{rater}", RoleId.Peer, SalesRepresentative.CustomerOrientation.AllIndicators, 1 + ((number + rater) % 5));
        }

        builder.Rate("boss", RoleId.Manager, SalesRepresentative.Persistence.Level1.Indicator1, 1 + (number % 5), new string('评', 1 + (number * 37 % 5000)));
        Assessment assessment = builder.Build();
        return new StoredAssessment(Id(number), new DateOnly(2020, 1, 1).AddDays(number % 1000), assessment, s_engine.Score(assessment));
    }

    /// <summary>The id of a number.</summary>
    public static string Id(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
