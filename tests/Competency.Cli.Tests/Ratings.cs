using Competency.Core;
using Competency.Models.Sales;

namespace Competency.Cli.Tests;

/// <summary>Small files of ratings.</summary>
internal static class Ratings
{
    public const string Header = "subject,rater,role,item,value";
    public const string SampleFile = "sales-team-360.csv";

    /// <summary>One manager rates every indicator of a person the same.</summary>
    public static string Uniform(string subject, int value) => Of(
    [
        .. SalesRepresentative.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators())
            .Select(indicator => $"{subject},m1,manager,{indicator.Id},{value}"),
    ]);

    public static string Of(params string[] rows) => string.Join('\n', rows.Prepend(Header));
}
