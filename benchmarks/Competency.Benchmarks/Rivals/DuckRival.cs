using DuckDB.NET.Data;

namespace Competency.Benchmarks.Rivals;

/// <summary>DuckDB in this process, with two threads: over tables that are there already, over CSV and over Parquet.</summary>
internal sealed class DuckRival : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly RivalData _data;

    public DuckRival(RivalData data)
    {
        _data = data;
        _connection.Open();
        Run("SET threads = 2");
        Run($"CREATE TABLE map AS SELECT * FROM (VALUES {string.Join(", ", data.Items.Select((item, i) => $"('{item}', {i / RivalData.Levels}::TINYINT, {1 + (i % RivalData.Levels)}::TINYINT)"))}) AS m(item, leaf, level)");
        Run($"CREATE TABLE long_table AS SELECT (right(subject, 9)::INT - 1)::INT AS subject, (dense_rank() OVER (PARTITION BY subject ORDER BY rater))::TINYINT AS slot, role, leaf, level, value FROM ({LongRows(Csv(data.LongCsv, LongColumns))}) ORDER BY ALL");
        Run($"CREATE TABLE wide_table AS SELECT * REPLACE ((right(subject, 9)::INT - 1)::INT AS subject) FROM ({WideRows(Csv(data.WideCsv, WideColumns))})");
    }

    private static string LongColumns => "'subject': 'VARCHAR', 'rater': 'VARCHAR', 'role': 'VARCHAR', 'item': 'VARCHAR', 'value': 'TINYINT'";

    private string WideColumns => $"'subject': 'VARCHAR', 'rater': 'VARCHAR', 'role': 'VARCHAR', {string.Join(", ", _data.Items.Select(item => $"'{item}': 'TINYINT'"))}";

    /// <summary>Scores the table with a row a rating; the numbers stay in the database.</summary>
    public void ScoreLong() => Run($"CREATE OR REPLACE TABLE scores AS {DuckSql.FromLong("long_table")}");

    /// <summary>Scores the table with a row a rater.</summary>
    public void ScoreWide() => Run($"CREATE OR REPLACE TABLE scores AS {DuckSql.FromWide("wide_table")}");

    public void LongCsvToCsv(string to) => Run($"COPY ({DuckSql.AsRows(DuckSql.FromLong($"({LongRows(Csv(_data.LongCsv, LongColumns))})"))}) TO '{to}' (HEADER)");

    public void WideCsvToCsv(string to) => Run($"COPY ({DuckSql.AsRows(DuckSql.FromWide($"({WideRows(Csv(_data.WideCsv, WideColumns))})"))}) TO '{to}' (HEADER)");

    public void LongParquetToParquet(string to) => Run($"COPY ({DuckSql.AsRows(DuckSql.FromLong($"({LongRows($"read_parquet('{_data.LongParquet}')")})"))}) TO '{to}' (FORMAT parquet)");

    public void WideParquetToParquet(string to) => Run($"COPY ({DuckSql.AsRows(DuckSql.FromWide($"({WideRows($"read_parquet('{_data.WideParquet}')")})"))}) TO '{to}' (FORMAT parquet)");

    /// <summary>Gives the numbers of the run before.</summary>
    public RivalScores Fetch()
    {
        RivalScores scores = new(_data.Subjects);
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = $"SELECT subject, {string.Join(", ", Enumerable.Range(0, RivalData.Leaves).Select(k => $"coalesce(s{k}, -1), l{k}"))}, coalesce(percent, -1), coalesce(list_position(['low', 'middle', 'high'], band), 0)::INT FROM scores";
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            int subject = reader.GetInt32(0);
            for (int leaf = 0; leaf < RivalData.Leaves; leaf++)
            {
                scores.Scores[(subject * RivalData.Leaves) + leaf] = reader.GetInt64(1 + (2 * leaf));
                scores.Levels[(subject * RivalData.Leaves) + leaf] = reader.GetInt32(2 + (2 * leaf));
            }

            scores.Percents[subject] = reader.GetInt64(1 + (2 * RivalData.Leaves));
            scores.Bands[subject] = reader.GetInt32(2 + (2 * RivalData.Leaves)) - 1;
        }

        return scores;
    }

    /// <summary>Gives the numbers of a file of scores, in points and percents as we write them or in nano-units as the SQL does.</summary>
    public RivalScores ReadFile(string path, bool isNano)
    {
        string read = path.EndsWith(".parquet", StringComparison.Ordinal) ? $"read_parquet('{path}')" : $"read_csv('{path}', all_varchar = true, header = true)";
        string score = isNano ? "score::BIGINT" : "round((score::DECIMAL(38, 9) - 1) * 1000000000)::BIGINT";
        string percent = isNano ? "percent::BIGINT" : "round(percent::DECIMAL(38, 9) * 1000000000)::BIGINT";
        Run($"""
            CREATE OR REPLACE TABLE scores AS
            SELECT right(subject, 9)::INT - 1 AS subject, {string.Join(", ", Enumerable.Range(0, RivalData.Leaves).Select(k => $"max({score}) FILTER (dimension = 'leaf-{k}') AS s{k}, coalesce(max(level::INT) FILTER (dimension = 'leaf-{k}'), -1) AS l{k}"))},
              max({percent}) FILTER (dimension = 'overall') AS percent, max(band) FILTER (dimension = 'overall') AS band
            FROM {read} GROUP BY ALL
            """);
        return Fetch();
    }

    public void Dispose() => _connection.Dispose();

    private static string Csv(string path, string columns) => $"read_csv('{path}', header = true, columns = {{{columns}}})";

    private static string LongRows(string source) =>
        $"SELECT subject, rater AS slot, rater, {Role} AS role, leaf, level, value FROM {source} JOIN map USING (item)";

    private string WideRows(string source) =>
        $"SELECT subject, {Role} AS role, {string.Join(", ", _data.Items.Select((item, i) => $"\"{item}\" AS c{i}"))} FROM {source}";

    private static string Role => "(CASE role WHEN 'self' THEN 0 WHEN 'manager' THEN 1 WHEN 'peer' THEN 2 ELSE 3 END)::TINYINT";

    private void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
