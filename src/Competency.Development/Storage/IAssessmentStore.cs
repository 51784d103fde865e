using Competency.Core;

namespace Competency.Development.Storage;

/// <summary>Keeps assessments and finds those of a person over time.</summary>
/// <remarks>
/// An implementation is safe for any number of threads. An assessment whose <see cref="AddAsync"/> has completed is kept whatever happens to the process
/// afterwards, if the store is of the lasting kind; it is never changed or overwritten. Trouble of the medium (no space, no right, a damaged file) is thrown as
/// the medium has it.
/// </remarks>
public interface IAssessmentStore
{
    /// <summary>Keeps an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="cancellationToken">Ends the call before anything is kept.</param>
    /// <exception cref="DuplicateAssessmentException">There is one with the same id.</exception>
    Task AddAsync(StoredAssessment assessment, CancellationToken cancellationToken = default);

    /// <summary>Finds an assessment by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The assessment, or null where there is none.</returns>
    Task<StoredAssessment?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds all assessments of a person, oldest first; those of one day by id.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="model">The model, in any version; null for every model.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The assessments; empty where there are none.</returns>
    Task<ValueList<StoredAssessment>> FindBySubjectAsync(SubjectId subject, ModelId? model = null, CancellationToken cancellationToken = default);
}
