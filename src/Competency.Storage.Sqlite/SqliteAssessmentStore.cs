using System.Globalization;
using Competency.Core;
using Competency.Core.Serialization;
using Competency.Development.Storage;
using Microsoft.Data.Sqlite;

namespace Competency.Storage.Sqlite;

/// <summary>Keeps assessments in one SQLite file.</summary>
/// <remarks>
/// Each assessment is one transaction, written through to the disk before it is acknowledged: a process killed at any moment loses none that was
/// acknowledged and leaves no half of another. Any number of threads and processes may use one file at once; a writer waits up to the busy time of 30
/// seconds for another. The file's schema is made and brought up to date when the store is opened; a file of a newer schema is refused. Beside the file
/// SQLite keeps two of its own while it is in use (<c>-wal</c>, <c>-shm</c>): move or copy them together, or when no process has the store open.
/// The work is done on the calling thread: SQLite has no asynchronous interface.
/// </remarks>
public sealed class SqliteAssessmentStore : IAssessmentStore
{
    private const int PrimaryKeyIsTaken = 1555;
    private readonly string _connectionString;

    /// <summary>Opens the store, making the file where there is none.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="SqliteException">The file cannot be opened, or is no SQLite file.</exception>
    /// <exception cref="NotSupportedException">The file was made by a newer version of this package, or by another program.</exception>
    public SqliteAssessmentStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, ForeignKeys = true }.ToString();
        using SqliteConnection connection = Open();
        StoreSchema.BringUpToDate(connection, path);
    }

    /// <summary>Gets the file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public Task AddAsync(StoredAssessment assessment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        cancellationToken.ThrowIfCancellationRequested();
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO assessment (id, subject, model, date, ratings, result) VALUES ($id, $subject, $model, $date, $ratings, $result)";
        command.Parameters.AddWithValue("$id", assessment.Id);
        command.Parameters.AddWithValue("$subject", assessment.Result.Subject.Value);
        command.Parameters.AddWithValue("$model", assessment.Result.Model.Id.Value);
        command.Parameters.AddWithValue("$date", assessment.Date.ToString("O", CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$ratings", CompetencyJson.WriteAssessment(assessment.Assessment, indented: false));
        command.Parameters.AddWithValue("$result", CompetencyJson.WriteResult(assessment.Result, indented: false));
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == PrimaryKeyIsTaken)
        {
            throw new DuplicateAssessmentException(assessment.Id, exception);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<StoredAssessment?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Task.FromResult(Read("id = $id", command => command.Parameters.AddWithValue("$id", id), cancellationToken).SingleOrDefault());
    }

    /// <inheritdoc/>
    public Task<ValueList<StoredAssessment>> FindBySubjectAsync(SubjectId subject, ModelId? model = null, CancellationToken cancellationToken = default)
    {
        List<StoredAssessment> found = Read(
            model is null ? "subject = $subject" : "subject = $subject AND model = $model",
            command =>
            {
                command.Parameters.AddWithValue("$subject", subject.Value);
                command.Parameters.AddWithValue("$model", (object?)model?.Value ?? DBNull.Value);
            },
            cancellationToken);

        // Here and not in SQL: SQLite sorts by bytes of UTF-8, ids compare by UTF-16.
        return Task.FromResult(found.OrderBy(kept => kept.Date).ThenBy(kept => kept.Id, StringComparer.Ordinal).ToValueList());
    }

    private List<StoredAssessment> Read(string condition, Action<SqliteCommand> bind, CancellationToken cancellationToken)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT id, date, ratings, result FROM assessment WHERE {condition}";
        bind(command);
        using SqliteDataReader reader = command.ExecuteReader();
        List<StoredAssessment> found = [];
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(new StoredAssessment(
                reader.GetString(0),
                DateOnly.ParseExact(reader.GetString(1), "O", CultureInfo.InvariantCulture),
                CompetencyJson.ReadAssessment(reader.GetString(2)),
                CompetencyJson.ReadResult(reader.GetString(3))));
        }

        return found;
    }

    private SqliteConnection Open()
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();

            // FULL: a commit is on the disk before it is acknowledged, so that not even a power failure undoes it.
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
