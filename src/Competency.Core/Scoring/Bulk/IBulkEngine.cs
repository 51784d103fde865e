using System.Diagnostics.CodeAnalysis;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Gives the bulk scorer of a model: the same numbers as <see cref="IAssessmentEngine"/>, for millions of ratings at once.</summary>
/// <remarks>An implementation is immutable and safe for any number of threads.</remarks>
public interface IBulkEngine
{
    /// <summary>Finds the scorer of the newest version of a model that a range contains.</summary>
    /// <param name="model">The model.</param>
    /// <param name="version">The versions that will do, or null for any release.</param>
    /// <param name="scorer">The scorer, always the same one for the same version.</param>
    /// <returns>Whether there is one.</returns>
    bool TryGet(ModelId model, VersionRange? version, [NotNullWhen(true)] out BulkScorer? scorer);

    /// <summary>Gets the scorer of the newest version of a model that a range contains.</summary>
    /// <exception cref="ModelNotFoundException">There is none; the exception lists the models that are known.</exception>
    BulkScorer Get(ModelId model, VersionRange? version = null);
}
