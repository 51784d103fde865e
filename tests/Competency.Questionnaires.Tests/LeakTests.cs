using System.IO.Compression;
using System.Text;
using Competency.Core;

namespace Competency.Questionnaires.Tests;

/// <summary>What raters must not learn stands nowhere in what they get, not even where it is hidden.</summary>
public class LeakTests
{
    private static readonly string[] s_secrets =
        ["zebra", "quagga", "ZebraName", "ZebraMeaning", "ZebraLevelOne", "QuaggaLevelOne", "dimension.1", "dimension.2", ".1.1", ".2.1", "contra", "cumulative"];

    [Fact]
    public void Render_ModelWithLevels_HasNoDimensionNoLevelAndNoItemInItsBytes()
    {
        string form = HtmlForm.Render(Questionnaire.Create(Models.Ladder, RoleId.Peer, "en"));

        form.Should().Contain("Sums up what was said.").And.Contain("Looks at the phone while others speak.");
        s_secrets.Should().OnlyContain(secret => !form.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Write_ModelWithLevels_HasNoDimensionNoLevelAndNoItemInAnyPartOfTheWorkbook()
    {
        using MemoryStream stream = new();
        ExcelForm.Write(stream, Questionnaire.Create(Models.Ladder, RoleId.Peer, "en"));

        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        string everything = string.Concat(archive.Entries.Select(entry =>
        {
            using StreamReader reader = new(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
        everything.Should().Contain("Sums up what was said.");
        s_secrets.Where(secret => secret[0] != '.').Should().OnlyContain(secret => !everything.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
