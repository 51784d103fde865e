namespace Competency.Cli.Forms;

/// <summary>Finds the forms that came back in files and folders.</summary>
internal static class FormFiles
{
    private static readonly string[] s_extensions = [".xlsx", ".json"];

    /// <summary>Lists the files, by name; in folders and the folders within, those that may be forms.</summary>
    /// <exception cref="InputException">There is no such file or folder, or no form in them.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, Terminal terminal)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        List<string> others = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(file => !IsHidden(file)))
                {
                    if (s_extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                    {
                        found.Add(file);
                    }
                    else
                    {
                        others.Add(file);
                    }
                }
            }
            else
            {
                found.Add(File.Exists(path) ? path : throw new InputException($"There is no file or folder '{path}'."));
            }
        }

        foreach (IGrouping<string, string> kind in others.GroupBy(file => Path.GetExtension(file).ToLowerInvariant(), StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            terminal.Error.WriteLine($"note: not read, because forms are .xlsx and .json files: {kind.Count()} × {(kind.Key.Length > 0 ? kind.Key : "without an extension")}, such as {kind.First()}");
        }

        return found.Count > 0 ? [.. found] : throw new InputException("There is no form in what was named; forms are .xlsx and .json files.");
    }

    // What Excel and LibreOffice put beside an open workbook, and what a system hides.
    private static bool IsHidden(string file) => Path.GetFileName(file) is ['~', '$', ..] or ['.', ..];
}
