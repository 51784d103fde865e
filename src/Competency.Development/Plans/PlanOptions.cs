using System.Diagnostics;
using Competency.Core;
using Competency.Development.Texts;

namespace Competency.Development.Plans;

/// <summary>What a development plan is made by.</summary>
/// <remarks>Immutable, safe for any number of threads as far as its rule is.</remarks>
[DebuggerDisplay("at most {Areas} areas, review after {ReviewMonths} months")]
public sealed record PlanOptions
{
    /// <summary>Gets the options of the library: every property as its default says.</summary>
    public static PlanOptions Default { get; } = new();

    /// <summary>Gets the profile that says what is required.</summary>
    /// <value>Default: null. Then each leaf's next level up is the target, the way to the top is the gap, and its weight is the importance.</value>
    public ProfileId? Profile { get; init; }

    /// <summary>Gets the day that the plan is made; reviews are counted from it.</summary>
    /// <value>Default: null, the day of the assessment.</value>
    public DateOnly? Date { get; init; }

    /// <summary>Gets how many months after that day an area is reviewed; where that month is too short, on its last day.</summary>
    /// <value>1 to 120. Default: 6.</value>
    public int ReviewMonths { get; init => field = Check(value, 1, 120, nameof(ReviewMonths)); } = 6;

    /// <summary>Gets the most areas there may be at a time; what is beyond them is listed as not now.</summary>
    /// <value>1 to 100. Default: 3.</value>
    public int Areas { get; init => field = Check(value, 1, 100, nameof(Areas)); } = 3;

    /// <summary>Gets how many behaviors are named where no level says which ones block it: those that others rate lowest.</summary>
    /// <value>1 to 100. Default: 3.</value>
    public int Behaviors { get; init => field = Check(value, 1, 100, nameof(Behaviors)); } = 3;

    /// <summary>Gets what comes first.</summary>
    /// <value>Default: <see cref="PriorityRules.GapTimesImportance"/>.</value>
    public IPriorityRule Rule { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = PriorityRules.GapTimesImportance;

    /// <summary>Gets the host's own measures, listed after the model's in this order.</summary>
    /// <value>Default: none.</value>
    public ValueList<PlanMeasure> Measures { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];

    /// <summary>Gets the sentences of explanations; they are written in every language of it.</summary>
    /// <value>Default: <see cref="TextTemplates.BuiltIn"/>.</value>
    public TextTemplates Texts { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = TextTemplates.BuiltIn;

    private static int Check(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"Allowed: {least} to {most}."));
}
