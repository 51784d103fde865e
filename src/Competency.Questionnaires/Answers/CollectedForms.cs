using System.Diagnostics;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Questionnaires;

/// <summary>What came of a round of forms. Immutable, structurally equal, safe for any number of threads.</summary>
[DebuggerDisplay("{Forms.Count} of {Read} forms, {Faults.Count} faults")]
public sealed record CollectedForms
{
    internal CollectedForms()
    {
    }

    /// <summary>Gets the model that was asked about.</summary>
    public CompetencyModel Model { get; internal init; } = null!;

    /// <summary>Gets how many forms were read, faulty ones among them.</summary>
    public int Read { get; internal init; }

    /// <summary>Gets the forms that are taken, by subject, role and rater.</summary>
    public ValueList<FilledForm> Forms { get; internal init; } = [];

    /// <summary>Gets how many forms came again with the same answers and are taken once.</summary>
    public int Repeated { get; internal init; }

    /// <summary>Gets what is wrong, by source.</summary>
    public ValueList<FormFault> Faults { get; internal init; } = [];

    /// <summary>Gets how many ratings have a point of a scale.</summary>
    public int Observed => Forms.Sum(form => form.Observed);

    /// <summary>Gets how many questions the raters answered with not observed.</summary>
    public int NotObserved => Forms.Sum(form => form.Ratings.Count - form.Observed - form.Blank);

    /// <summary>Gets how many questions have no answer; they count as not observed.</summary>
    public int Blank => Forms.Sum(form => form.Blank);

    /// <summary>Gives the assessment of each person, by subject; ratings are by role, rater and the model's order of items.</summary>
    public ValueList<Assessment> ToAssessments() =>
    [
        .. Forms.GroupBy(form => form.Subject).Select(forms => new Assessment(Model.Id, forms.Key, forms.SelectMany(form => form.Ratings))
        {
            Version = VersionRange.Exactly(Model.Version),
        }),
    ];
}
