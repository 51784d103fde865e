using Competency.Core;
using Competency.Core.Tests;
using Competency.Models.Sales;

namespace Competency.Questionnaires.Tests;

/// <summary>The sample forms are what the library writes: the same bytes on every machine and framework.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("sales-mentor-peer.zh-CN.html")]
    [InlineData("sales-mentor-self.en.xlsx")]
    public void Sample_WrittenAgain_IsTheSameBytes(string name)
    {
        string[] parts = name.Split('.');
        RoleId role = RoleId.Parse(parts[0]["sales-mentor-".Length..]);
        Questionnaire questionnaire = Questionnaire.Create(SalesMentor.Model, role, parts[1]);
        using MemoryStream written = new();
        if (parts[2] == "html")
        {
            HtmlForm.Write(written, questionnaire);
        }
        else
        {
            ExcelForm.Write(written, questionnaire);
        }

        string path = Repository.PathTo("samples", "forms", name);
        if (Repository.MayRewrite)
        {
            File.WriteAllBytes(path, written.ToArray());
        }

        File.ReadAllBytes(path).AsSpan().SequenceEqual(written.ToArray()).Should().BeTrue($"{name} is written again with REWRITE=1 after a change that is meant");
    }
}
