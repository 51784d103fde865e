using System.Security.Cryptography;
using System.Text;

namespace Competency.Questionnaires;

/// <summary>Writes a questionnaire as one HTML file that needs no network: raters fill it in with a browser, on a phone or a computer, or print it.</summary>
/// <remarks>
/// A script of its own saves the answers as a file, which <see cref="FormReader"/> reads; with <see cref="FormOptions.SubmitTo"/> they are posted too. The page carries a content
/// security policy that lets this script and this style sheet run and nothing else, so no text of a model or a code can run. UTF-8 without byte order mark; the same
/// questionnaire gives the same bytes everywhere. Safe for any number of threads.
/// </remarks>
public static class HtmlForm
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static string Script { get; } = Resource("form.js");

    internal static string Style { get; } = Resource("form.css");

    /// <summary>Gives the form as text.</summary>
    /// <param name="questionnaire">What is asked.</param>
    /// <param name="parties">Who is rated and who rates; null leaves both to the rater.</param>
    /// <param name="options">What the host chooses; null for <see cref="FormOptions.Default"/>.</param>
    public static string Render(Questionnaire questionnaire, FormParties? parties = null, FormOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return new HtmlFormPage(questionnaire, parties ?? FormParties.None, options ?? FormOptions.Default).Render();
    }

    /// <summary>Writes the form to a stream, which stays open.</summary>
    /// <inheritdoc cref="Render"/>
    public static void Write(Stream stream, Questionnaire questionnaire, FormParties? parties = null, FormOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(s_utf8.GetBytes(Render(questionnaire, parties, options)));
    }

    /// <summary>Gives the content security policy that a form carries, for a host that sends one as a header: it allows the form's own script and style and where it is posted to.</summary>
    public static string ContentSecurityPolicy(FormOptions? options = null)
    {
        string target = options?.SubmitTo switch
        {
            null => "'none'",
            { IsAbsoluteUri: true } address => address.GetLeftPart(UriPartial.Authority),
            _ => "'self'",
        };
        return $"default-src 'none'; script-src {Hash(Script)}; style-src {Hash(Style)}; form-action {target}; base-uri 'none'";
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(s_utf8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlForm).Assembly.GetManifestResourceStream($"Competency.Questionnaires.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its {name}.");
        using StreamReader reader = new(stream, s_utf8);
        return reader.ReadToEnd();
    }
}
