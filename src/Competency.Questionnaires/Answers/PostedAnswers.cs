using System.Text.RegularExpressions;

namespace Competency.Questionnaires;

/// <summary>Reads what an HTML form posts.</summary>
internal static partial class PostedAnswers
{
    private const string CommentPrefix = "comment-";

    public static RawForm Read(IEnumerable<KeyValuePair<string, string>> posted, string source)
    {
        Dictionary<string, RawField> fields = new(StringComparer.Ordinal);
        Dictionary<string, string> comments = new(StringComparer.Ordinal);
        List<KeyValuePair<string, string>> values = [];
        foreach ((string name, string value) in posted)
        {
            if (Key().IsMatch(name))
            {
                values.Add(new(name, value));
            }
            else if (name.StartsWith(CommentPrefix, StringComparison.Ordinal) && Key().IsMatch(name[CommentPrefix.Length..]))
            {
                comments[name[CommentPrefix.Length..]] = value;
            }
            else
            {
                // A host may add fields of its own, such as a token against forgery: they are not about answers.
                fields[name] = new RawField(value, name);
            }
        }

        IEnumerable<KeyValuePair<string, string>> commentsAlone = comments.Where(comment => !values.Exists(value => string.Equals(value.Key, comment.Key, StringComparison.Ordinal)));
        RawAnswer[] answers =
        [
            .. values.Concat(commentsAlone.Select(comment => KeyValuePair.Create(comment.Key, string.Empty))).Select(
                value => new RawAnswer(value.Key, value.Key, value.Value, value.Key, comments.GetValueOrDefault(value.Key, string.Empty), CommentPrefix + value.Key)),
        ];
        return new RawForm(source, fields, answers, []);
    }

    [GeneratedRegex("^[0-9a-f]{16}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
