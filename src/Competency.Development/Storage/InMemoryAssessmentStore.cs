using System.Collections.Concurrent;
using Competency.Core;

namespace Competency.Development.Storage;

/// <summary>Keeps assessments as long as the process runs: for tests and for tools that need no file.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class InMemoryAssessmentStore : IAssessmentStore
{
    private readonly ConcurrentDictionary<string, StoredAssessment> _byId = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task AddAsync(StoredAssessment assessment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        cancellationToken.ThrowIfCancellationRequested();
        return _byId.TryAdd(assessment.Id, assessment) ? Task.CompletedTask : throw new DuplicateAssessmentException(assessment.Id);
    }

    /// <inheritdoc/>
    public Task<StoredAssessment?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_byId.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public Task<ValueList<StoredAssessment>> FindBySubjectAsync(SubjectId subject, ModelId? model = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_byId.Values
            .Where(kept => kept.Result.Subject == subject && (model is null || kept.Result.Model.Id == model))
            .OrderBy(kept => kept.Date).ThenBy(kept => kept.Id, StringComparer.Ordinal)
            .ToValueList());
    }
}
