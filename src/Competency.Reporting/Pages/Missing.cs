using Competency.Core.Disclosure;

namespace Competency.Reporting.Pages;

/// <summary>Why there is no number.</summary>
internal static class Missing
{
    public static string Why(DisclosedDimension dimension, Words words) => dimension switch
    {
        { Hidden: { } hidden } => words.Text("missing.hidden", ("reason", words.Labels.Of(hidden, words.Language))),
        { NotScored: { } reason } => words.Text("missing.not-scored", ("reason", words.Labels.Of(reason, words.Language))),
        _ => words.Labels.Of(dimension.State, words.Language),
    };

    public static string Short(DisclosedDimension dimension, Words words) => words.Labels.Of(dimension.State, words.Language);
}
