using System.Diagnostics;
using System.Text;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;
using Competency.Development.Plans;

namespace Competency.Development.Conversations;

/// <summary>A guide for the conversation in which a person and the one who leads them go through the result and settle the plan.</summary>
/// <remarks>
/// <para>
/// Made from disclosed numbers alone; it speaks of <em>others</em> and never of single raters or their words. Texts are in the person's language, in the
/// second person.
/// </para>
/// <para>Plain data, immutable, structurally equal, safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{Subject.Value,nq} in {Language}: {Title}")]
public sealed record FeedbackGuide
{
    internal FeedbackGuide()
    {
    }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the model and the version that was used.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the language asked for.</summary>
    public string Language { get; internal init; } = string.Empty;

    /// <summary>Gets the title.</summary>
    public string Title { get; internal init; } = string.Empty;

    /// <summary>Gets all six parts, in the order of the conversation.</summary>
    public ValueList<FeedbackSection> Sections { get; internal init; } = [];

    /// <summary>Makes a guide.</summary>
    /// <param name="result">The disclosed result.</param>
    /// <param name="model">The model that the result is by.</param>
    /// <param name="plan">The plan made from it, as it was edited since.</param>
    /// <param name="options">Language and texts; null for <see cref="FeedbackOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The result is of another model or version, or the plan of another person, model or version.</exception>
    /// <exception cref="Core.Validation.CompetencyValidationException">The plan was edited and does not hold together.</exception>
    public static FeedbackGuide Create(DisclosedResult result, CompetencyModel model, DevelopmentPlan plan, FeedbackOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(plan);
        ModelMatch.Require(result, model);
        if (plan.Subject != result.Subject || plan.Model != result.Model)
        {
            throw new ArgumentException(
                $"The plan is of '{plan.Subject}' by {plan.Model}, the result of '{result.Subject}' by {result.Model}; allowed: a plan of the same person, model and version.", nameof(plan));
        }

        return new FeedbackWriter(result, model, plan.Checked(), options ?? FeedbackOptions.Default).Write();
    }

    /// <summary>Gives the guide as Markdown: a heading, and under each part its points as a list; line ends are line feeds.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("# ").Append(MarkdownText.Line(Title)).Append('\n');
        foreach (FeedbackSection section in Sections)
        {
            text.Append("\n## ").Append(MarkdownText.Line(section.Title)).Append("\n\n");
            foreach (FeedbackPoint point in section.Points)
            {
                text.Append("- ").Append(MarkdownText.Line(point.Text)).Append('\n');
            }
        }

        return text.ToString();
    }
}
