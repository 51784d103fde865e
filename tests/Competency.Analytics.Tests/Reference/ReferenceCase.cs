using System.Globalization;
using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>One folder of expected values: input.csv and expected.json.</summary>
internal sealed class ReferenceCase
{
    private readonly string _folder;

    private ReferenceCase(string folder)
    {
        _folder = folder;
        Name = Path.GetFileName(folder);
        Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
    }

    public static string? Root { get; } = FindRoot();

    /// <summary>Small published or made-up tables, typed into this repository.</summary>
    public static string Quoted { get; } = Path.Combine(AppContext.BaseDirectory, "Reference", "Quoted");

    public string Name { get; }

    public JsonElement Expected { get; }

    public double Tolerance => Expected.GetProperty("tolerance").GetProperty("default_abs").GetDouble();

    public static ReferenceCase Load(string name) => new(Folder(name) ?? throw new DirectoryNotFoundException(name));

    public static ReferenceCase LoadShared(string name) => new(Path.Combine(Root!, name));

    public static bool Exists(string name) => Folder(name) is not null;

    public (string[] Header, string[][] Rows) Csv(string file = "input.csv")
    {
        string[] lines = File.ReadAllLines(Path.Combine(_folder, file)).Where(l => l.Length > 0).ToArray();
        return (lines[0].Split(','), lines.Skip(1).Select(l => l.Split(',')).ToArray());
    }

    /// <summary>All numeric columns but the named leading ones, as rows with nulls.</summary>
    public (string[] Columns, double?[][] Rows) Numbers(int skip = 0, string file = "input.csv")
    {
        (string[] header, string[][] rows) = Csv(file);
        return (header.Skip(skip).ToArray(), rows.Select(r => r.Skip(skip).Select(Number).ToArray()).ToArray());
    }

    public static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Folder(string name) =>
        Directory.Exists(Path.Combine(Quoted, name)) ? Path.Combine(Quoted, name)
        : Root is not null && Directory.Exists(Path.Combine(Root, name)) ? Path.Combine(Root, name)
        : null;

    /// <summary>Beside the repository, or wherever the environment says.</summary>
    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable("COMPETENCY_REFERENCE_CASES") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Directory.Packages.props")))
            {
                string shared = Path.Combine(at.FullName, "..", "shared", "reference");
                return Directory.Exists(shared) ? Path.GetFullPath(shared) : null;
            }
        }

        return null;
    }
}
