using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Competency.Core;

namespace Competency.Questionnaires;

/// <summary>One page: the guide, the codes, the questions, the bar with progress and buttons.</summary>
internal sealed class HtmlFormPage(Questionnaire questionnaire, FormParties parties, FormOptions options)
{
    // Up to so many answers stand side by side or below each other; more are a list to open.
    private const int MostButtons = 11;
    private const string MaxCodeLength = "200";
    private const string MaxCommentLength = "2000";

    private readonly FormGuide _guide = new(questionnaire, options);
    private readonly HtmlWriter _html = new();

    private QuestionnaireTexts Texts => _guide.Texts;

    public string Render()
    {
        _html.Void("!DOCTYPE html").Line().Open("html", ("lang", Texts.Language)).Line();
        Head();
        _html.Open("body").Line().Open("main").Line();
        Guide();
        _html.Open(
            "form",
            ("method", options.SubmitTo is null ? null : "post"),
            ("action", options.SubmitTo?.ToString()),
            ("data-form", Json(FormFields.Of(questionnaire))),
            ("data-texts", Json(
            [
                new("progress", Texts.Progress), new("saved", Texts.Saved), new("resumed", Texts.Resumed), new("notResumed", Texts.NotResumed),
            ]))).Line();
        Parties();
        _html.Element("h2", Texts.QuestionsTitle).Line();
        foreach (Question question in questionnaire.Questions)
        {
            Ask(question);
        }

        Bar();
        _html.Close().Line().Close().Line().Raw("script", HtmlForm.Script).Line().Close().Line().Close().Line();
        return _html.ToString();
    }

    private void Head()
    {
        _html.Open("head").Line().Void("meta", ("charset", "utf-8")).Line()
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line()
            .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlForm.ContentSecurityPolicy(options))).Line()
            .Void("meta", ("name", "robots"), ("content", "noindex")).Line()
            .Void("meta", ("name", "color-scheme"), ("content", "light dark")).Line()
            .Element("title", $"{Texts.Title} · {questionnaire.RoleLabel}").Line()
            .Raw("style", HtmlForm.Style).Line()
            .Close().Line();
    }

    private void Guide()
    {
        _html.Open("header").Line().Open("p", ("class", "model")).Typed(questionnaire.Title).Close().Element("h1", Texts.Title).Line()
            .Element("p", QuestionnaireTexts.Fill(Texts.RoleLine, ("role", questionnaire.RoleLabel))).Line()
            .Close().Line();
        Section("how", Texts.HowTitle, _guide.How());
        Section("privacy", Texts.PrivacyTitle, _guide.Privacy());
        _html.Open("noscript").Element("p", options.SubmitTo is null ? Texts.NoScript : Texts.NoScriptSubmit, ("class", "notice")).Close().Line();
    }

    private void Section(string id, string title, IEnumerable<string> paragraphs)
    {
        _html.Open("section", ("aria-labelledby", id)).Element("h2", title, ("id", id)).Line();
        foreach (string paragraph in paragraphs)
        {
            _html.Element("p", paragraph).Line();
        }

        _html.Close().Line();
    }

    private void Parties()
    {
        if (options.SubmitTo is not null)
        {
            foreach ((string name, string value) in FormFields.Of(questionnaire))
            {
                _html.Void("input", ("type", "hidden"), ("name", name), ("value", value)).Line();
            }
        }

        _html.Open("div", ("class", "codes")).Line();
        Code(FormFields.Subject, _guide.NamesRater(parties) ? Texts.SubjectLabel : Texts.RaterLabel, parties.Subject?.Value);
        if (_guide.NamesRater(parties))
        {
            Code(FormFields.Rater, Texts.RaterLabel, parties.Rater?.Value);
        }

        _html.Open("p").Element("label", Texts.DateLabel, ("for", FormFields.Date))
            .Void("input", ("type", "date"), ("id", FormFields.Date), ("name", FormFields.Date)).Close().Line()
            .Close().Line();
    }

    private void Code(string name, string label, string? code)
    {
        if (code is not null)
        {
            _html.Open("p").Element("span", label, ("class", "label")).Open("span", ("class", "code")).Typed(code).Close()
                .Void("input", ("type", "hidden"), ("name", name), ("value", code)).Close().Line();
            return;
        }

        string hint = $"{name}-hint";
        _html.Open("p").Element("label", label, ("for", name))
            .Void("input", ("type", "text"), ("id", name), ("name", name), ("required", string.Empty), ("maxlength", MaxCodeLength), ("autocomplete", "off"),
                ("autocapitalize", "none"), ("spellcheck", "false"), ("aria-describedby", hint))
            .Element("span", Texts.CodeHint, ("class", "hint"), ("id", hint)).Close().Line();
    }

    private void Ask(Question question)
    {
        _html.Open("div", ("class", "question"), ("data-question", question.Key)).Line();
        if (question.Options.Count > MostButtons)
        {
            AskByList(question);
        }
        else
        {
            AskByButtons(question);
        }

        string comment = $"comment-{question.Key}";
        _html.Open("details").Element("summary", Texts.AddComment)
            .Open("label", ("for", comment)).Text(QuestionnaireTexts.Fill(Texts.CommentLabel, ("number", Number(question.Number)))).Close()
            .Open("textarea", ("id", comment), ("name", comment), ("rows", "3"), ("maxlength", MaxCommentLength)).Close()
            .Close().Line().Close().Line();
    }

    private void AskByButtons(Question question)
    {
        _html.Open("fieldset").Open("legend");
        Statement(question);
        _html.Close().Line().Open("div", ("class", "options")).Line();
        foreach (AnswerOption option in question.Options)
        {
            Button(question.Key, Number(option.Value), option.Label, null);
        }

        Button(question.Key, FormFields.NotObserved, question.NotObserved, "unseen");
        _html.Close().Close().Line();
    }

    private void Button(string name, string value, string label, string? @class) => _html.Open("label", ("class", @class))
        .Void("input", ("type", "radio"), ("name", name), ("value", value)).Element("span", label).Close().Line();

    private void AskByList(Question question)
    {
        _html.Open("label", ("class", "legend"), ("for", question.Key));
        Statement(question);
        _html.Close().Line().Open("select", ("id", question.Key), ("name", question.Key)).Open("option", ("value", string.Empty)).Text(Texts.Choose).Close();
        foreach (AnswerOption option in question.Options)
        {
            _html.Element("option", option.Label, ("value", Number(option.Value)));
        }

        _html.Element("option", question.NotObserved, ("value", FormFields.NotObserved)).Close().Line();
    }

    private void Statement(Question question) =>
        _html.Element("span", Number(question.Number), ("class", "number")).Text(" ").Typed(question.Statement);

    // Hidden until the script runs, apart from the button that needs none.
    private void Bar()
    {
        _html.Open("div", ("class", "bar")).Line()
            .Open("output", ("class", "progress"), ("aria-live", "off")).Close()
            .Element("button", Texts.NextOpen, ("type", "button"), ("class", "next"), ("hidden", string.Empty))
            .Element("button", Texts.Save, ("type", "button"), ("class", "save"), ("hidden", string.Empty));
        if (options.SubmitTo is not null)
        {
            _html.Element("button", Texts.Submit, ("type", "submit"), ("class", "submit"));
        }

        _html.Line().Close().Line()
            .Open("p", ("class", "resume"), ("hidden", string.Empty)).Element("label", Texts.Resume, ("for", "resume"))
            .Void("input", ("type", "file"), ("id", "resume"), ("accept", ".json,application/json")).Close().Line()
            .Open("p", ("class", "said"), ("role", "status")).Close().Line();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(IEnumerable<KeyValuePair<string, string>> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach ((string name, string value) in members)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
