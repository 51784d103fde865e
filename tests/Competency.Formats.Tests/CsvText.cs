using System.Text;
using Competency.Core;

namespace Competency.Formats.Tests;

/// <summary>Reads a file that a test writes out.</summary>
internal static class CsvText
{
    public const string Header = "subject,rater,role,item,value";

    public static ModelId Model { get; } = ModelId.Parse("sales-representative");

    public static RatingFile Read(params string[] lines) => Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static RatingFile Read(byte[] bytes) => RatingCsvReader.Read(new MemoryStream(bytes), Model);

    /// <summary>Reads one row under the plain header, and gives its person's faults as text.</summary>
    public static string[] FaultsOf(string row) => [.. Read(Header, row).Subjects.Single().Faults.Select(fault => fault.ToString())];

    public static RatingFileException Refused(params string[] lines) =>
        ((Action)(() => Read(lines))).Should().ThrowExactly<RatingFileException>().Which;
}
