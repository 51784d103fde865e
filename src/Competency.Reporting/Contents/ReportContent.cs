using Competency.Core;

namespace Competency.Reporting;

/// <summary>What a report is about: made of disclosed results and of nothing else, so that no report can show what may not be shown.</summary>
/// <remarks>Immutable, safe for any number of threads.</remarks>
public abstract class ReportContent
{
    private protected ReportContent(CompetencyModel model) => Model = model;

    /// <summary>Gets the model that the results are by.</summary>
    public CompetencyModel Model { get; }

    /// <summary>Gets the kind of report, for names of files and for programs: <c>individual</c>, <c>team</c>, <c>progress</c> or <c>selection</c>.</summary>
    public abstract string Kind { get; }

    private protected static void CheckModel(CompetencyModel model, ModelReference scoredBy, SubjectId subject)
    {
        if (scoredBy != model.Reference)
        {
            throw new ArgumentException($"The result of '{subject}' is by {scoredBy}; allowed: results by {model.Reference}.", nameof(scoredBy));
        }
    }
}
