using Competency.Development.Storage;

namespace Competency.Storage.Sqlite.Tests;

public sealed class InMemoryAssessmentStoreTests : StoreContract
{
    protected override IAssessmentStore Store { get; } = new InMemoryAssessmentStore();
}
