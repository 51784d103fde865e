using System.Globalization;
using Competency.Core.Building;
using Competency.Core.Validation;

namespace Competency.Core;

/// <summary>Makes a selection interview an assessment.</summary>
public static class InterviewModelExtensions
{
    internal const string Suffix = "-interview";

    /// <summary>Derives the model by which the answers to a model's interview guide are scored.</summary>
    /// <remarks>
    /// Its id is that of the model with <c>-interview</c> behind it, its version the same. It has the leaves that some question gives
    /// evidence for, with the composites above them, their names, definitions, weights and levels. A leaf has one indicator
    /// for each such question: numbered by the place of the question (<c>persistence.4</c>), with the strong anchor as its text and
    /// the weight of the evidence. <see cref="InterviewGuide.ItemsOf"/> gives them, so that an answer is rated once.
    /// <para>
    /// Answers are rated on the range of the model's scale: its minimum is a poor answer, its middle a fair one, its maximum a strong one;
    /// the labels of the scale, which are about how often a behavior is seen, are left out. Only assessors count, with weight 1;
    /// self-ratings never do. Leaves have their level by cut score: by their own cuts where they have cuts that lie on the scale, else by
    /// cuts spread evenly. All other rules, and the bands, are those of the model; weights need not sum to 100.
    /// </para>
    /// <para>
    /// Requirement profiles are there with what they ask for in the dimensions that remain, inheritance resolved; one that asks for nothing
    /// there is left out. A score required on a leaf's own scale is brought to the model's by way of the percent, rounded half up to
    /// 4 decimal places. Each dimension is declared the same as that of the model. Pure.
    /// </para>
    /// </remarks>
    /// <param name="model">A model with an interview guide.</param>
    /// <returns>The derived model; the same model gives an equal one.</returns>
    /// <exception cref="ArgumentException">The model has no interview guide.</exception>
    public static CompetencyModel ToInterviewModel(this CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.InterviewGuide is null)
        {
            throw new ArgumentException($"Model {model.Reference} has no interview guide, so no interview can be scored by it.", nameof(model));
        }

        ValidationReport report = ModelValidator.Check(InterviewModelDraft.From(model, model.InterviewGuide), out CompetencyModel? derived);
        return derived ?? throw new CompetencyValidationException(string.Create(CultureInfo.InvariantCulture, $"Interview model of '{model.Id}'"), report);
    }
}
