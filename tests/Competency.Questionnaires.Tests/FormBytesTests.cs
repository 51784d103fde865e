using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Models.Sales;

namespace Competency.Questionnaires.Tests;

public class FormBytesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Write_AnyCultureAndAnyDay_GivesTheSameBytes(string language)
    {
        byte[][] Made(string culture)
        {
            CultureInfo before = Thread.CurrentThread.CurrentCulture;
            try
            {
                Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
                Questionnaire questionnaire = Questionnaire.Create(SalesRepresentative.Model, RoleId.Peer, language);
                using MemoryStream html = new();
                using MemoryStream excel = new();
                HtmlForm.Write(html, questionnaire, Workbooks.Parties);
                ExcelForm.Write(excel, questionnaire, Workbooks.Parties);
                return [html.ToArray(), excel.ToArray()];
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = before;
            }
        }

        byte[][] first = Made("de-DE");
        byte[][] second = Made("tr-TR");

        second[0].AsSpan().SequenceEqual(first[0]).Should().BeTrue();
        second[1].AsSpan().SequenceEqual(first[1]).Should().BeTrue();
        using ZipArchive archive = new(new MemoryStream(first[1]), ZipArchiveMode.Read);
        archive.Entries.Should().OnlyContain(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
    }

    [Fact]
    public void Render_HostileTexts_AreTextAndNothingElse()
    {
        FormParties parties = new() { Subject = SubjectId.Parse("\"><script>alert(3)</script>"), Rater = RaterId.Parse("r' onfocus='alert(4)") };
        string form = HtmlForm.Render(Questionnaire.Create(Models.Hostile, RoleId.Peer, "en"), parties, new FormOptions { SubmitTo = new Uri("https://example.org/a?b=\"<c>") });

        // One script and no image, the form's own; whatever attacks is inside text or a quoted attribute, its brackets and quotes escaped.
        Count(form, "<script").Should().Be(1);
        form.Should().NotContain("<img").And.NotContain("<svg").And.NotContain("onfocus='").And.NotContain("\"><script");
        string markup = form.Replace(HtmlForm.Script, string.Empty, StringComparison.Ordinal).Replace(HtmlForm.Style, string.Empty, StringComparison.Ordinal);
        Regex tag = Pattern("^</?!?[a-zA-Z0-9]+( [a-z-]+(=\"[^\"<>]*\")?| html)*>$");
        Pattern("<[^>]*>").Matches(markup).Select(found => found.Value).Should().OnlyContain(found => tag.IsMatch(found));
    }

    [Fact]
    public void Write_HostileTexts_AreTextInTheWorkbookAndComeBack()
    {
        Questionnaire questionnaire = Questionnaire.Create(Models.Hostile, RoleId.Peer, "en");

        FilledForm form = new Workbooks(questionnaire).Answer(1, "5").Set("Statements", "E2", "=1+1 <b>").Read().Form!;

        form.Ratings.Single(rating => rating.Value.IsObserved).Comment.Should().Be("=1+1 <b>");
    }

    [Fact]
    public void Write_Workbook_HasNoFormulaButTheCount()
    {
        using MemoryStream stream = new();
        ExcelForm.Write(stream, Questionnaire.Create(Models.Hostile, RoleId.Peer, "en"), Workbooks.Parties);

        // The package is not compressed, so its text can be searched.
        Count(Encoding.UTF8.GetString(stream.ToArray()), "<x:f>").Should().Be(1);
    }

    [Fact]
    public void ContentSecurityPolicy_AnyForm_IsTheOneInThePageAndMatchesItsScript()
    {
        string form = HtmlForm.Render(Questionnaire.Create(Models.Ladder, RoleId.Peer, "en"));
        string script = form.Split("<script>")[1].Split("</script>")[0];
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(script)));

        HtmlForm.ContentSecurityPolicy().Should().Contain($"'sha256-{hash}'").And.Contain("default-src 'none'").And.Contain("form-action 'none'");
        System.Net.WebUtility.HtmlDecode(form).Should().Contain(HtmlForm.ContentSecurityPolicy());
        HtmlForm.ContentSecurityPolicy(new FormOptions { SubmitTo = new Uri("https://hr.example.org/forms/1") }).Should().Contain("form-action https://hr.example.org;");
    }

    [Theory]
    [InlineData("peer", "at least 3 of it have answered and at least 4 people", "where at least 5 of your group")]
    [InlineData("manager", "even where only one person gave them", "Comments may be shown word for word.")]
    [InlineData("self", "as your own view", "Comments may be shown word for word.")]
    public void Render_Role_TellsWhatThePolicySays(string role, string answers, string comments)
    {
        string form = HtmlForm.Render(Questionnaire.Create(Models.Ladder, RoleId.Parse(role), "en"));

        form.Should().Contain(answers).And.Contain(comments);
    }

    [Fact]
    public void Render_AnotherPolicy_TellsItsNumbers()
    {
        DisclosurePolicy policy = new() { MinimumRaters = 6, MinimumRatersInAll = 8, MinimumRatersOfComments = 7 };

        string form = HtmlForm.Render(Questionnaire.Create(Models.Ladder, RoleId.Peer, "zh-CN"), null, new FormOptions { Policy = policy });

        form.Should().Contain("至少有 6 人作答").And.Contain("至少有 8 人作答").And.Contain("至少有 7 人就同一方面作答");
    }

    [Fact]
    public void Render_LongScale_IsAListToOpen()
    {
        string form = HtmlForm.Render(Questionnaire.Create(Models.Scales, RoleId.Peer, "en"));

        Count(form, "<select").Should().Be(1);
        Count(form, "<fieldset").Should().Be(3);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://user:secret@example.org/")]
    public void SubmitTo_AddressThatIsNone_IsRefused(string address)
    {
        Action make = () => _ = new FormOptions { SubmitTo = new Uri(address) };

        make.Should().Throw<ArgumentException>().WithMessage("*is not a way to submit a form; allowed: https or http without a user, or a relative address.*");
    }

    [Theory]
    [InlineData("a/b", "'a/b' is no name of a sheet;*")]
    [InlineData("competency", "'competency' is no name of a sheet;*")]
    [InlineData("Statements", "Both sheets are named 'Statements';*")]
    public void Write_TextThatIsNoNameOfASheet_IsRefused(string name, string message)
    {
        Action write = () => ExcelForm.Write(
            new MemoryStream(), Questionnaire.Create(Models.Ladder, RoleId.Peer, "en"), null, new FormOptions { Texts = QuestionnaireTexts.English with { StartSheet = name } });

        write.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Texts_BothLanguages_HaveTheSamePlacesForValuesAndNoEmptyText()
    {
        foreach (System.Reflection.PropertyInfo text in typeof(QuestionnaireTexts).GetProperties().Where(property => property.CanWrite && property.Name != "Language"))
        {
            string english = (string)text.GetValue(QuestionnaireTexts.English)!;
            string chinese = (string)text.GetValue(QuestionnaireTexts.Chinese)!;
            chinese.Should().NotBeNullOrWhiteSpace(text.Name);
            Core.Languages.LabelPlaceholders.Of(chinese).Should().Equal(Core.Languages.LabelPlaceholders.Of(english), text.Name);
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
