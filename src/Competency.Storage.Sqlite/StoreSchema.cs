using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Competency.Storage.Sqlite;

/// <summary>The schema of the store's file, step by step; the file says how many steps it has taken.</summary>
internal static class StoreSchema
{
    /// <summary>"Comp" in ASCII: says in the file's header whose it is.</summary>
    public const int ApplicationId = 0x436F6D70;

    // A step, once released, never changes: what changes the schema is a new step at the end.
    private static readonly string[] s_steps =
    [
        """
        CREATE TABLE assessment (
            id TEXT NOT NULL PRIMARY KEY,
            subject TEXT NOT NULL,
            model TEXT NOT NULL,
            date TEXT NOT NULL,
            ratings TEXT NOT NULL,
            result TEXT NOT NULL
        ) STRICT;
        CREATE INDEX assessment_by_subject ON assessment (subject, model);
        """,
    ];

    public static int Version => s_steps.Length;

    /// <summary>Takes the steps that the file has not taken yet, all of them or none.</summary>
    /// <exception cref="NotSupportedException">The file is not a store, or is of a newer version.</exception>
    public static void BringUpToDate(SqliteConnection connection, string path)
    {
        // At once a writer: of two processes that open a new file together, the second one waits and then finds the work done.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long version = Number(connection, transaction, "PRAGMA user_version");
        long application = Number(connection, transaction, "PRAGMA application_id");
        bool isNew = version == 0 && application == 0 && Number(connection, transaction, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && application != ApplicationId)
        {
            throw new NotSupportedException($"'{path}' is a SQLite file of another program; allowed: a store of assessments, or a file that does not exist yet.");
        }

        if (version > Version)
        {
            throw new NotSupportedException($"'{path}' has schema version {version}; allowed: at most {Version}. A newer version of Competency.Storage.Sqlite made it: update the package.");
        }

        for (long step = version; step < Version; step++)
        {
            Execute(connection, transaction, s_steps[step]);
        }

        Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = Command(connection, transaction, sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = Command(connection, transaction, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
