using Competency.Cli.Models;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Formats;

namespace Competency.Cli.Disclosing;

/// <summary>What may be shown of the people in a file: everyone is in one of the two lists.</summary>
internal sealed record DisclosedPeople(CompetencyModel Model, ValueList<DisclosedResult> Results, ValueList<Refusal> Refusals)
{
    public static DisclosedPeople Of(RatingFile file, ModelChoice choice, DisclosurePolicy policy, Terminal terminal, CancellationToken cancellationToken)
    {
        List<DisclosedResult> results = [];
        List<Refusal> refusals = [];
        foreach (SubjectRatings subject in terminal.Track(Phrases.In(terminal.Language).Scoring, file.Subjects))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Of(subject, choice, policy, out Refusal? refusal) is { } result)
            {
                results.Add(result);
            }
            else
            {
                refusals.Add(refusal!);
            }
        }

        if (file.Faults.Count > 0)
        {
            refusals.Add(new Refusal(null, file.Faults));
        }

        return new DisclosedPeople(choice.Model, results.ToValueList(), refusals.ToValueList());
    }

    /// <summary>Discloses one person; null where a fault refuses them.</summary>
    public static DisclosedResult? Of(SubjectRatings subject, ModelChoice choice, DisclosurePolicy policy, out Refusal? refusal)
    {
        DisclosureOutcome outcome = choice.Disclosure.Evaluate(subject.Readable with { Date = Days.Newest(subject.Readable) }, policy);
        refusal = Refusal.Of(subject, outcome.Report, choice.Model);
        return refusal is null ? outcome.Release!.Result : null;
    }

    /// <summary>Finds one person's result.</summary>
    /// <exception cref="InputException">Nobody in the file has that name, or the person is refused.</exception>
    public DisclosedResult Get(string name) =>
        Results.FirstOrDefault(result => string.Equals(result.Subject.Value, name, StringComparison.Ordinal))
        ?? (Refusals.FirstOrDefault(refusal => string.Equals(refusal.Name, name, StringComparison.Ordinal)) is { } refused
            ? throw new InputException($"'{name}' is refused: {refused.Faults[0]}")
            : throw new InputException($"Nobody in the file is called '{name}'.{Nearest.Hint(name, Results.Select(result => result.Subject.Value))}"));
}
