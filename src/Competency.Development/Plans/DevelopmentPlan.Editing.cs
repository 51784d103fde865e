using Competency.Core;
using Competency.Core.Validation;

namespace Competency.Development.Plans;

/// <content>Changes that keep the plan valid.</content>
public sealed partial record DevelopmentPlan
{
    /// <summary>Gives a copy in which an action has another status; its note stays.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such action; the message lists those it has.</exception>
    /// <exception cref="CompetencyValidationException">The plan would not hold together.</exception>
    public DevelopmentPlan WithStatus(MeasureId action, PlanActionStatus status) => WithEdited(action, found => found with { Status = status });

    /// <summary>Gives a copy in which an action has another note, or with null none.</summary>
    /// <inheritdoc cref="WithStatus"/>
    public DevelopmentPlan WithNote(MeasureId action, string? note) => WithEdited(action, found => found with { Note = note });

    /// <summary>Gives a copy in which an area has one more action, at the end; an action of that id is replaced where it stands.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such area; the message lists those it has.</exception>
    /// <exception cref="CompetencyValidationException">The plan would not hold together: another area has an action of that id, say.</exception>
    public DevelopmentPlan WithAction(DimensionId area, PlanAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return WithArea(area, found => found with
        {
            Actions = found.Actions.Any(known => known.Id == action.Id)
                ? [.. found.Actions.Select(known => known.Id == action.Id ? action : known)]
                : [.. found.Actions, action],
        });
    }

    /// <summary>Gives a copy in which an area is looked at again on another day.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such area; the message lists those it has.</exception>
    /// <exception cref="CompetencyValidationException">The plan would not hold together: the day is before that of the plan, say.</exception>
    public DevelopmentPlan WithReviewDate(DimensionId area, DateOnly date) => WithArea(area, found => found with { ReviewDate = date });

    /// <summary>Gives a copy in which an area has another note, or with null none.</summary>
    /// <inheritdoc cref="WithReviewDate"/>
    public DevelopmentPlan WithNote(DimensionId area, string? note) => WithArea(area, found => found with { Note = note });

    /// <summary>Gives a copy in which an area waits: it is the first of those that are not now, without its actions.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such area; the message lists those it has.</exception>
    /// <exception cref="CompetencyValidationException">The plan would not hold together.</exception>
    public DevelopmentPlan WithoutArea(DimensionId area)
    {
        PlanArea found = FindArea(area);
        DevelopmentPlan edited = this with { Areas = [.. Areas.Where(candidate => candidate != found)], NotNow = [found.Need, .. NotNow] };
        return edited.Checked();
    }

    /// <summary>Gives the plan itself, where it holds together.</summary>
    /// <exception cref="CompetencyValidationException">It does not; the exception carries every issue.</exception>
    internal DevelopmentPlan Checked()
    {
        ValidationReport report = Validate();
        return report.IsValid ? this : throw new CompetencyValidationException("The plan", report);
    }

    private DevelopmentPlan WithEdited(MeasureId action, Func<PlanAction, PlanAction> edit)
    {
        PlanArea area = Areas.FirstOrDefault(candidate => candidate.Actions.Any(known => known.Id == action))
            ?? throw new KeyNotFoundException($"The plan has no action '{action}'; it has: {List(Areas.SelectMany(known => known.Actions).Select(known => known.Id))}.");
        return WithArea(area.Dimension, found => found with { Actions = [.. found.Actions.Select(known => known.Id == action ? edit(known) : known)] });
    }

    private DevelopmentPlan WithArea(DimensionId area, Func<PlanArea, PlanArea> edit)
    {
        PlanArea found = FindArea(area);
        DevelopmentPlan edited = this with { Areas = [.. Areas.Select(candidate => ReferenceEquals(candidate, found) ? edit(candidate) : candidate)] };
        return edited.Checked();
    }

    private PlanArea FindArea(DimensionId area) => TryGetArea(area, out PlanArea? found)
        ? found
        : throw new KeyNotFoundException($"The plan has no area '{area}'; it has: {List(Areas.Select(known => known.Dimension))}.");

    private static string List<T>(IEnumerable<T> known)
    {
        string list = string.Join(", ", known);
        return list.Length == 0 ? "none" : list;
    }
}
