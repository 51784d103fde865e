using System.Diagnostics;
using Competency.Development.SelfOther;
using Competency.Development.Texts;

namespace Competency.Development.Conversations;

/// <summary>What a feedback guide is made by.</summary>
/// <remarks>Immutable, structurally equal but for the texts, safe for any number of threads.</remarks>
[DebuggerDisplay("in {Language}")]
public sealed record FeedbackOptions
{
    /// <summary>Gets the options of the library: every property as its default says.</summary>
    public static FeedbackOptions Default { get; } = new();

    /// <summary>Gets the person's language, a BCP 47 tag; where a text is missing in it, see <see cref="TextTemplates"/> for what is taken.</summary>
    /// <value>Default: <c>zh-CN</c>.</value>
    public string Language { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "zh-CN";

    /// <summary>Gets how the person is addressed.</summary>
    /// <value>Default: null, without a name. The id of the subject is never used: it is not for people.</value>
    public string? PersonName { get; init; }

    /// <summary>Gets the most strengths that are named.</summary>
    /// <value>0 to 100. Default: 3.</value>
    public int Strengths { get; init => field = Check(value, nameof(Strengths)); } = 3;

    /// <summary>Gets the most single behaviors that are named for appreciation.</summary>
    /// <value>0 to 100. Default: 3.</value>
    public int Behaviors { get; init => field = Check(value, nameof(Behaviors)); } = 3;

    /// <summary>Gets the measure for blind spots and hidden strengths.</summary>
    /// <value>Default: <see cref="SelfOtherOptions.Default"/>.</value>
    public SelfOtherOptions SelfOther { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = SelfOtherOptions.Default;

    /// <summary>Gets the sentences.</summary>
    /// <value>Default: <see cref="TextTemplates.BuiltIn"/>.</value>
    public TextTemplates Texts { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = TextTemplates.BuiltIn;

    private static int Check(int value, string name) => value is >= 0 and <= 100
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Allowed: 0 to 100.");
}
