namespace Competency.Development.Plans;

/// <summary>Says which of two needs comes first in a development plan: the door for a host's own rule.</summary>
/// <remarks>
/// An implementation is pure and safe for any number of threads: the same case, the same priority, always. Whatever the rule, must-haves come before
/// what is not a must-have; the rule orders each of the two parts. An exception that it throws reaches the caller of the planner.
/// </remarks>
public interface IPriorityRule
{
    /// <summary>Gets the name that explanations give: words of lowercase letters and digits joined by hyphens, at most 64 characters.</summary>
    string Name { get; }

    /// <summary>Gives the priority: the higher, the earlier. Priorities that agree in millionths tie, and the model's order decides.</summary>
    /// <param name="priority">The case.</param>
    decimal PriorityOf(in PriorityCase priority);
}
