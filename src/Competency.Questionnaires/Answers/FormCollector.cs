using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Questionnaires;

/// <summary>Gathers the forms of a round into assessments; what is faulty is named and everything else is taken.</summary>
/// <remarks>
/// A rater who filled in two forms for one person: the same answers count once; different answers, or different roles, refuse all of that rater's forms for the person, because nobody
/// but the rater can say which holds. The order in which forms are added plays no part. For one thread.
/// </remarks>
public sealed class FormCollector
{
    private readonly CompetencyModel _model;
    private readonly List<FilledForm> _forms = [];
    private readonly List<FormFault> _faults = [];
    private int _read;

    /// <summary>Makes a collector of forms of a model.</summary>
    public FormCollector(CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>Adds what came of reading a form.</summary>
    public void Add(FormReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        _read++;
        _faults.AddRange(reading.Faults);
        if (reading.Form is { } form)
        {
            _forms.Add(form);
        }
    }

    /// <summary>Gives everything added so far.</summary>
    public CollectedForms Collect()
    {
        List<FilledForm> taken = [];
        List<FormFault> faults = [.. _faults];
        int repeated = 0;
        foreach (FilledForm[] forms in _forms.GroupBy(form => (form.Subject, form.Rater)).Select(group => group.OrderBy(form => form.Source, StringComparer.Ordinal).ToArray()))
        {
            if (Conflict(forms) is { } conflict)
            {
                faults.AddRange(forms.Select(form => conflict(form)));
            }
            else
            {
                taken.Add(forms[0]);
                repeated += forms.Length - 1;
            }
        }

        FilledForm[] ordered =
        [
            .. taken.OrderBy(form => form.Subject).ThenBy(form => form.Role).ThenBy(form => form.Rater),
        ];
        return new CollectedForms
        {
            Model = _model,
            Read = _read,
            Forms = [.. ordered],
            Repeated = repeated,
            Faults = [.. faults.OrderBy(fault => fault.Source, StringComparer.Ordinal)],
        };
    }

    private static Func<FilledForm, FormFault>? Conflict(FilledForm[] forms)
    {
        if (forms.Select(form => form.Role).Distinct().Skip(1).Any())
        {
            return form => Fault(forms, form, FormFaultCodes.RaterInTwoRoles, other => $"{other.Source} as {other.Role}", $"rated '{form.Subject}' as {form.Role} and again in");
        }

        return forms.Skip(1).Any(form => !SameAnswers(form, forms[0]))
            ? form => Fault(forms, form, FormFaultCodes.DuplicateForm, other => other.Source, $"filled in more than one form for '{form.Subject}', with different answers in")
            : null;
    }

    private static FormFault Fault(FilledForm[] forms, FilledForm form, string code, Func<FilledForm, string> name, string what) => new(
        code, form.Source, null, form.Rater.Value, null, $"'{form.Rater}' {what} {string.Join(", ", forms.Where(other => other != form).Select(name))}; none of them is taken.");

    // The same form saved on two days is the same form.
    private static bool SameAnswers(FilledForm left, FilledForm right) => left.Ratings.Select(Undated).SequenceEqual(right.Ratings.Select(Undated));

    private static Rating Undated(Rating rating) => rating with { Date = null };
}
