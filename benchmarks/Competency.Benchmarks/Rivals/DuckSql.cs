using System.Text;

namespace Competency.Benchmarks.Rivals;

/// <summary>
/// The rules as SQL for DuckDB, in 64-bit whole numbers and without a join over the ratings: each stage is one aggregation, with what counts for others and for self alone side by side, because who
/// counts is known only when a subject's last leaf is.
/// </summary>
internal static class DuckSql
{
    private const int Leaves = RivalData.Leaves;
    private const int Levels = RivalData.Levels;

    private static readonly string[] s_sides = ["so", "sf", "lo", "lf"];

    /// <summary>Numbers of each subject from a row a rating: subject, slot, role (0 to 3), leaf, level, value.</summary>
    public static string FromLong(string source) => Final($"""
        rater AS (
          SELECT subject, role, leaf, slot, sum(value - 1)::BIGINT AS s, count(*) AS n, {Each(Levels, k => $"max(value) FILTER (level = {k + 1}) AS v{k + 1}")}
          FROM {source} GROUP BY subject, role, leaf, slot),
        means AS (
          SELECT subject, role, leaf, {Mean("count(*) FILTER (2 * n >= 5)", "sum((2000000000 * s + n) // (2 * n)) FILTER (2 * n >= 5)::BIGINT")} AS m0,
            {Each(Levels, k => $"{Mean($"count(v{k + 1})", $"1000000000 * sum(v{k + 1} - 1)::BIGINT")} AS m{k + 1}")}
          FROM rater GROUP BY subject, role, leaf),
        leaf AS (
          SELECT subject, leaf, {Each(Levels + 1, k => Combine($"m{k}", $"{k}"))}
          FROM (SELECT *, CASE role WHEN 0 THEN 0 WHEN 1 THEN 40 ELSE 25 END AS w FROM means) GROUP BY subject, leaf),
        sides AS (
          SELECT subject, leaf, o0 AS so, f0 AS sf, {Level("o")} AS lo, {Level("f")} AS lf FROM leaf),
        subjects AS (
          SELECT subject, bool_or(so IS NOT NULL) AS has_others, {Each(Leaves, k => string.Join(", ", s_sides.Select(of => $"max({of}) FILTER (leaf = {k}) AS {of}{k}")))}
          FROM sides GROUP BY subject)
        """);

    /// <summary>The same from a row a rater: subject, role, and c0 to c29.</summary>
    public static string FromWide(string source) => Final($"""
        rater AS (
          SELECT subject, role, {Each(Leaves * Levels, i => $"c{i}")}, {Each(Leaves, leaf => $"CASE WHEN 2 * n{leaf} >= 5 THEN (2000000000 * s{leaf} + n{leaf}) // (2 * n{leaf}) END AS r{leaf}")}
          FROM (SELECT *, {Each(Leaves, leaf => $"({Sum(leaf, i => $"coalesce(c{i} - 1, 0)")})::BIGINT AS s{leaf}, ({Sum(leaf, i => $"(c{i} IS NOT NULL)::INT")})::BIGINT AS n{leaf}")} FROM {source})),
        means AS (
          SELECT subject, role, {Each(Leaves, leaf => $"{Mean($"count(r{leaf})", $"sum(r{leaf})::BIGINT")} AS m{leaf}")},
            {Each(Leaves * Levels, i => $"{Mean($"count(c{i})", $"1000000000 * sum(c{i} - 1)::BIGINT")} AS i{i}")}
          FROM rater GROUP BY subject, role),
        parts AS (
          SELECT subject, {Each(Leaves, leaf => Combine($"m{leaf}", $"{leaf}_0"))}, {Each(Leaves * Levels, i => Combine($"i{i}", $"{i / Levels}_{1 + (i % Levels)}"))}
          FROM (SELECT *, CASE role WHEN 0 THEN 0 WHEN 1 THEN 40 ELSE 25 END AS w FROM means) GROUP BY subject),
        subjects AS (
          SELECT subject, {string.Join(" OR ", Enumerable.Range(0, Leaves).Select(leaf => $"o{leaf}_0 IS NOT NULL"))} AS has_others,
            {Each(Leaves, leaf => $"o{leaf}_0 AS so{leaf}, f{leaf}_0 AS sf{leaf}, {Level($"o{leaf}_")} AS lo{leaf}, {Level($"f{leaf}_")} AS lf{leaf}")}
          FROM parts)
        """);

    /// <summary>The numbers as rows of subject, dimension, score, percent, level, band: the shape of our files, with fewer columns.</summary>
    public static string AsRows(string query) => $"""
        SELECT subject, unnest(['overall', {Each(Leaves, k => $"'leaf-{k}'")}]) AS dimension,
          unnest([(percent * 4 + 50) // 100, {Each(Leaves, k => $"s{k}")}]) AS score, unnest([percent, {Each(Leaves, k => $"s{k} * 25")}]) AS percent,
          unnest([NULL, {Each(Leaves, k => $"l{k}")}]) AS level, unnest([band, {Each(Leaves, _ => "NULL")}]) AS band
        FROM ({query})
        """;

    private static string Final(string stages) => $"""
        WITH {stages},
        chosen AS (
          SELECT subject, {Each(Leaves, k => $"CASE WHEN has_others THEN so{k} ELSE sf{k} END AS s{k}, CASE WHEN has_others THEN lo{k} ELSE lf{k} END AS l{k}")} FROM subjects),
        counted AS (
          SELECT *, {string.Join(" + ", Enumerable.Range(0, Leaves).Select(k => $"(s{k} IS NOT NULL)::BIGINT"))} AS n, {string.Join(" + ", Enumerable.Range(0, Leaves).Select(k => $"coalesce(s{k} * 25, 0)"))} AS total
          FROM chosen),
        whole AS (
          SELECT subject, {Each(Leaves, k => $"s{k}, CASE WHEN s{k} IS NULL THEN -1 ELSE l{k} END AS l{k}")}, CASE WHEN 2 * n >= {Leaves} THEN (2 * total + n) // (2 * n) END AS percent FROM counted)
        SELECT *, CASE WHEN percent IS NULL THEN NULL WHEN (percent + 500) // 1000 >= 75000000 THEN 'high' WHEN (percent + 500) // 1000 >= 50000000 THEN 'middle' ELSE 'low' END AS band FROM whole
        """;

    private static string Mean(string count, string sum) => $"CASE WHEN {count} > 0 THEN (2 * {sum} + {count}) // (2 * {count}) END";

    private static string Combine(string mean, string name) =>
        $"CASE WHEN count({mean}) FILTER (role > 0) > 0 THEN (2 * sum(w * {mean}) FILTER (role > 0)::BIGINT + sum(w) FILTER (role > 0 AND {mean} IS NOT NULL)::BIGINT) // (2 * sum(w) FILTER (role > 0 AND {mean} IS NOT NULL)::BIGINT) END AS o{name}, max({mean}) FILTER (role = 0) AS f{name}";

    private static string Level(string prefix)
    {
        StringBuilder text = new("CASE");
        for (int level = 1; level <= Levels; level++)
        {
            text.Append(' ').Append(FormattableString.Invariant($"WHEN {prefix}{level} IS NULL OR ({prefix}{level} + 500) // 1000 < 2500000 THEN {level - 1}"));
        }

        return text.Append(FormattableString.Invariant($" ELSE {Levels} END")).ToString();
    }

    private static string Sum(int leaf, Func<int, string> term) => string.Join(" + ", Enumerable.Range(leaf * Levels, Levels).Select(term));

    private static string Each(int count, Func<int, string> term) => string.Join(", ", Enumerable.Range(0, count).Select(term));
}
