using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Formats.Parquet;
using Competency.Models.Sales;
using Parquet;
using Parquet.Schema;

namespace Competency.Formats.Tests;

public class ParquetTests
{
    private static readonly BulkScorer s_scorer = BulkScorer.Create(SalesRepresentative.Model);
    private static readonly ItemId[] s_items = [.. s_scorer.Items.Where(item => item.Value.Contains('.', StringComparison.Ordinal))];

    [Theory]
    [InlineData(RatingFileLayout.Long)]
    [InlineData(RatingFileLayout.Wide)]
    public async Task Read_WhatTheWriterWrote_ScoresAsTheSameRatingsInCsv(RatingFileLayout layout)
    {
        using MemoryStream parquet = new();
        using MemoryStream csv = new();
        await using (ParquetRatingWriter writer = await ParquetRatingWriter.CreateAsync(parquet, s_scorer, layout, s_items))
        using (RatingCsvWriter text = new(csv, s_scorer, layout, s_items))
        {
            Random random = new(11);
            for (int i = 0; i < 300; i++)
            {
                byte[] cells = [.. s_scorer.Items.Select(item => s_items.Contains(item) && random.Next(5) > 0 ? (byte)random.Next(1, 6) : (byte)0)];
                SubjectId subject = SubjectId.Parse($"张{i / 3}");
                RaterId rater = RaterId.Parse($"r{i % 3}");
                await writer.WriteAsync(subject, rater, RoleId.Peer, cells);
                text.Write(subject, rater, RoleId.Peer, cells);
            }
        }

        csv.Position = 0;
        using RatingFileReader reader = RatingFileReader.Open(csv, s_scorer);
        List<string> expected = [.. s_scorer.Score(reader.Chunks(), Options).SelectMany(Lines)];

        (await ScoreAsync(parquet)).Should().Equal(expected).And.HaveCount(100);
    }

    [Fact]
    public async Task Read_OnePercentDamaged_ScoresAllIntactAndListsEveryDamagedRow()
    {
        // 300 subjects of 3 rows; every 33rd has one damaged row, and every kind of damage comes up. Rows count from 1.
        List<string> subjects = [];
        List<string> roles = [];
        List<double?> values = [];
        List<long> damaged = [];
        for (int row = 0; row < 900; row++)
        {
            bool isDamaged = row / 3 % 33 == 5 && row % 3 == 1;
            int kind = isDamaged ? damaged.Count % 4 : -1;
            subjects.Add(kind == 0 ? "" : $"s{row / 3}");
            roles.Add(kind == 1 ? "boss" : "peer");
            values.Add(kind switch { 2 => 9, 3 => 2.5, _ => row % 10 == 0 ? double.NaN : 4 });
            if (isDamaged)
            {
                damaged.Add(row + 1);
            }
        }

        using MemoryStream file = await WriteAsync(
            (new DataField<string>("被评人"), (group, field) => group.WriteAsync(field, subjects)),
            (new DataField<int>("rater"), (group, field) => group.WriteAsync<int>(field, Enumerable.Range(0, 900).Select(row => row % 3).ToArray())),
            (new DataField<string>("Role"), (group, field) => group.WriteAsync(field, roles)),
            (new DataField<string>("item"), (group, field) => group.WriteAsync(field, Enumerable.Repeat("influence.1.1", 900).ToArray())),
            (new DataField<double>("value", nullable: true), (group, field) => group.WriteAsync<double>(field, values.ToArray())),
            (new DataField<string>("email"), (group, field) => group.WriteAsync(field, subjects)));

        await using ParquetRatingReader reader = await ParquetRatingReader.OpenAsync(file, s_scorer);
        reader.UnusedColumns.Should().Equal("email");
        List<long?> listed = [];
        int scored = 0;
        await foreach (ScoredBatch batch in s_scorer.ScoreAsync(reader.ChunksAsync(), Options))
        {
            scored += batch.Ratings.Subjects;
            listed.AddRange(batch.Scores.Report.Issues.Select(issue => issue.Row));
        }

        damaged.Should().HaveCount(9);
        listed.Order().Should().Equal(damaged.Cast<long?>());

        // Three of the nine rows do not say of whom (kinds 0, 4, 8): their subjects have two rows left and are scored.
        scored.Should().Be(300 - 6);
    }

    [Fact]
    public async Task Open_NoParquet_SaysSo()
    {
        Func<Task> open = () => ParquetRatingReader.OpenAsync(new MemoryStream("subject,rater,role,item,value\n"u8.ToArray()), s_scorer);

        (await open.Should().ThrowAsync<RatingFileException>()).WithMessage("The file is no Parquet file, or its end is missing: *").Which.Code.Should().Be(RatingFileCodes.DamagedFile);
    }

    [Fact]
    public async Task Read_DamagedColumn_NamesRowGroupAndColumn()
    {
        byte[] bytes = (await OneRowAsync()).ToArray();
        int at = bytes.AsSpan().IndexOf("influence.1.1"u8);
        bytes.AsSpan(at - 40, 30).Fill(0xFF);

        Func<Task> read = () => ScoreAsync(new MemoryStream(bytes));

        (await read.Should().ThrowAsync<RatingFileException>()).WithMessage("Row group 1, column '*' cannot be read: *").Which.Code.Should().Be(RatingFileCodes.DamagedFile);
    }

    [Fact]
    public async Task Read_ColumnOfDates_NamesColumnTypeAndWhatIsAllowed()
    {
        using MemoryStream file = await OneRowAsync((new DataField<DateTime>("value"), (group, field) => group.WriteAsync<DateTime>(field, new DateTime[1])));

        Func<Task> read = () => ScoreAsync(file);

        (await read.Should().ThrowAsync<RatingFileException>())
            .WithMessage("Row group 1, column 'value' holds DateTime; allowed: whole numbers, decimals, floating point or text.").Which.Code.Should().Be(RatingFileCodes.WrongColumnType);
    }

    [Theory]
    [InlineData(ScoreFileLayout.Long)]
    [InlineData(ScoreFileLayout.Wide)]
    public async Task WriteScores_ReadAgain_HasTheNumbersOfTheCsv(ScoreFileLayout layout)
    {
        using MemoryStream parquet = new();
        using MemoryStream csv = new();
        using RatingFileReader reader = RatingFileReader.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            "subject,rater,role,item,value\n" + string.Concat(s_items.Select((item, i) => $"ann,m1,manager,{item},{1 + (i % 5)}\nbea,m1,manager,{item},{(i < 5 ? 2 : 0)}\n")).Replace(",0\n", ",\n", StringComparison.Ordinal))), s_scorer);
        await using (ParquetScoreWriter writer = await ParquetScoreWriter.CreateAsync(parquet, s_scorer, layout))
        using (ScoreCsvWriter text = new(csv, s_scorer, layout))
        {
            foreach (ScoredBatch batch in s_scorer.Score(reader.Chunks(), Options))
            {
                await writer.WriteAsync(batch.Ratings, batch.Scores);
                text.Write(batch.Ratings, batch.Scores);
            }

            writer.WriteRefused(SubjectId.Parse("cat"), ["bad-value", "bad-value", "bad-date"]);
            text.WriteRefused(SubjectId.Parse("cat"), ["bad-value", "bad-value", "bad-date"]);
        }

        string[][] rows = [.. System.Text.Encoding.UTF8.GetString(csv.ToArray()).TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        parquet.Position = 0;
        await using ParquetReader file = await ParquetReader.CreateAsync(parquet);
        using ParquetRowGroupReader group = file.OpenRowGroupReader(0);
        file.Schema.Fields.Select(field => field.Name).Should().Equal(rows[0]);
        foreach ((DataField field, int column) in file.Schema.DataFields.Select((field, i) => (field, i)))
        {
            (await TextsAsync(group, field, rows.Length - 1)).Should().Equal(rows.Skip(1).Select(row => row[column]), "column {0}", field.Name);
        }
    }

    private static BulkStreamOptions Options { get; } = new() { Scoring = new BulkOptions { Columns = ScoreSheet.Columns } };

    private static async Task<List<string>> ScoreAsync(MemoryStream file)
    {
        file.Position = 0;
        await using ParquetRatingReader reader = await ParquetRatingReader.OpenAsync(file, s_scorer);
        List<string> lines = [];
        await foreach (ScoredBatch batch in s_scorer.ScoreAsync(reader.ChunksAsync(), Options))
        {
            lines.AddRange(Lines(batch));
        }

        return lines;
    }

    private static List<string> Lines(ScoredBatch batch) => [.. Enumerable.Range(0, batch.Scores.Subjects).Select(subject =>
        $"{batch.Ratings.SubjectIdOf(subject)}: {string.Join(' ', Enumerable.Range(0, s_scorer.Dimensions.Count).Select(d => $"{batch.Scores.Scores(d)[subject]}/{batch.Scores.Levels(d)[subject]}"))}")];

    private static Task<MemoryStream> OneRowAsync((DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)? value = null) => WriteAsync(
        (new DataField<string>("subject"), (group, field) => group.WriteAsync(field, new[] { "ann" })),
        (new DataField<string>("rater"), (group, field) => group.WriteAsync(field, new[] { "bob" })),
        (new DataField<string>("role"), (group, field) => group.WriteAsync(field, new[] { "peer" })),
        (new DataField<string>("item"), (group, field) => group.WriteAsync(field, new[] { "influence.1.1" })),
        value ?? (new DataField<int>("value"), (group, field) => group.WriteAsync<int>(field, new[] { 4 })));

    private static async Task<MemoryStream> WriteAsync(params (DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)[] columns)
    {
        MemoryStream stream = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(column => (Field)column.Field).ToArray()), stream, new ParquetOptions { CompressionMethod = CompressionMethod.None }))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach ((DataField field, Func<ParquetRowGroupWriter, DataField, Task> write) in columns)
            {
                await write(group, field);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static async Task<string[]> TextsAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        if (field.ClrType == typeof(decimal))
        {
            decimal?[] values = new decimal?[rows];
            await group.ReadAsync(field, values.AsMemory());
            return Array.ConvertAll(values, value => value?.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty);
        }

        if (field.ClrType == typeof(int))
        {
            int?[] values = new int?[rows];
            await group.ReadAsync(field, values.AsMemory());
            return Array.ConvertAll(values, value => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty);
        }

        string?[] texts = new string?[rows];
        await group.ReadAsync(field, texts.AsMemory()!);
        return Array.ConvertAll(texts, text => text ?? string.Empty);
    }
}
