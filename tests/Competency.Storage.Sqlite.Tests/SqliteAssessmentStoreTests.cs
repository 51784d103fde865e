using Competency.Core;
using Competency.Development.Storage;
using Competency.Storage.KilledWriter;
using Microsoft.Data.Sqlite;

namespace Competency.Storage.Sqlite.Tests;

public sealed class SqliteAssessmentStoreTests : StoreContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly Lazy<SqliteAssessmentStore> _store;

    public SqliteAssessmentStoreTests() => _store = new(() => new SqliteAssessmentStore(_folder.File("store.db")));

    protected override IAssessmentStore Store => _store.Value;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FindAsync_OpenedAnew_FindsWhatWasKept()
    {
        StoredAssessment kept = Numbered.Assessment(3);
        await Store.AddAsync(kept);
        SqliteConnection.ClearAllPools();

        (await new SqliteAssessmentStore(_folder.File("store.db")).FindAsync(kept.Id)).Should().Be(kept);
    }

    [Fact]
    public async Task AddAsync_SubjectThatLooksLikeSql_IsAName()
    {
        StoredAssessment hostile = Named("'); DROP TABLE assessment; --", subject: "x' OR '1'='1");
        await Store.AddAsync(hostile);

        (await Store.FindAsync(hostile.Id)).Should().Be(hostile);
        (await Store.FindBySubjectAsync(SubjectId.Parse("x"))).Should().BeEmpty();
    }

    [Fact]
    public void Open_FileOfAnotherProgram_IsRefusedAndUntouched()
    {
        string path = _folder.File("other.db");
        Execute(path, "CREATE TABLE mine (x)");

        Action open = () => _ = new SqliteAssessmentStore(path);

        open.Should().Throw<NotSupportedException>().WithMessage($"'{path}' is a SQLite file of another program; allowed: a store of assessments, or a file that does not exist yet.");
        Execute(path, "SELECT x FROM mine");
    }

    [Fact]
    public void Open_FileOfANewerSchema_IsRefused()
    {
        string path = _folder.File("newer.db");
        _ = new SqliteAssessmentStore(path);
        Execute(path, "PRAGMA user_version = 999");

        Action open = () => _ = new SqliteAssessmentStore(path);

        open.Should().Throw<NotSupportedException>().WithMessage($"'{path}' has schema version 999; allowed: at most *A newer version of Competency.Storage.Sqlite made it: update the package.");
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_Throws()
    {
        string path = _folder.File("text.db");
        System.IO.File.WriteAllText(path, "subject,rater,role,item,value\n" + new string('x', 5000));

        Action open = () => _ = new SqliteAssessmentStore(path);

        open.Should().Throw<SqliteException>().WithMessage("*file is not a database*");
    }

    [Fact]
    public void Open_FolderThatDoesNotExist_Throws()
    {
        Action open = () => _ = new SqliteAssessmentStore(_folder.File("missing/store.db"));

        open.Should().Throw<SqliteException>().WithMessage("*unable to open database file*");
    }

    [Fact]
    public void Open_ByManyAtOnce_MakesTheSchemaOnce()
    {
        Action open = () => Parallel.For(0, 16, number => _ = new SqliteAssessmentStore(_folder.File("fresh.db")));

        open.Should().NotThrow();
    }

    private static void Execute(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
