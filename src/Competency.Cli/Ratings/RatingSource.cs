using Competency.Cli.Models;
using Competency.Core.Scoring;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>Reads the ratings that the user named.</summary>
internal static class RatingSource
{
    private const string StandardInput = "-";

    // A shorter one is read before a bar is seen.
    private const long LongFileBytes = 4 << 20;

    /// <exception cref="InputException">There is no such file, or nobody is rated in it.</exception>
    /// <exception cref="RatingFileException">The file is no file of ratings.</exception>
    public static RatingFile Read(string path, ModelChoice choice, Terminal terminal, CancellationToken cancellationToken)
    {
        using Stream stream = Open(path, terminal);
        using ProgressBar? bar = stream.CanSeek && stream.Length >= LongFileBytes ? terminal.StartProgress(Phrases.In(terminal.Language).Reading) : null;
        using Stream watched = WatchedStream.Of(stream, bar);
        RatingFile file = RatingCsvReader.Read(watched, choice.Model.Id, choice.Version, cancellationToken);
        NoteUnused(file.UnusedColumns, terminal);

        return file.Subjects.Count + file.Faults.Count > 0 ? file : throw new InputException($"{path} rates nobody: it has a header and no rows.");
    }

    /// <summary>Scores one person; null where a fault refuses them.</summary>
    public static AssessmentResult? Score(SubjectRatings subject, ModelChoice choice, out Refusal? refusal)
    {
        ScoringOutcome outcome = choice.Engine.Evaluate(subject.Readable);
        refusal = Refusal.Of(subject, outcome.Report, choice.Model);
        return refusal is null ? outcome.Result : null;
    }

    /// <summary>Says on the error stream which columns are passed over.</summary>
    public static void NoteUnused(IEnumerable<string> columns, Terminal terminal)
    {
        foreach (string column in columns)
        {
            terminal.Error.WriteLine($"note: the column '{column}' is not read");
        }
    }

    /// <exception cref="InputException">There is no such file.</exception>
    public static Stream Open(string path, Terminal terminal)
    {
        if (string.Equals(path, StandardInput, StringComparison.Ordinal))
        {
            return terminal.OpenInput();
        }

        return File.Exists(path) ? File.OpenRead(path) : throw new InputException($"There is no file '{path}'.{NearFiles(path)}");
    }

    private static string NearFiles(string path)
    {
        string directory = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        return Directory.Exists(directory)
            ? Nearest.Hint(Path.GetFileName(path), Directory.EnumerateFiles(directory, "*.csv").Select(file => Path.GetFileName(file)))
            : string.Empty;
    }
}
