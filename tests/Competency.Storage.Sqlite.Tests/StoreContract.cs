using Competency.Core;
using Competency.Core.Scoring;
using Competency.Development.Storage;
using Competency.Models.Sales;
using Competency.Storage.KilledWriter;

namespace Competency.Storage.Sqlite.Tests;

/// <summary>What every store promises, run against each.</summary>
public abstract class StoreContract
{
    protected abstract IAssessmentStore Store { get; }

    [Fact]
    public async Task FindAsync_AssessmentThatWasAdded_IsEqual()
    {
        StoredAssessment kept = Numbered.Assessment(1);
        await Store.AddAsync(kept);

        (await Store.FindAsync(kept.Id)).Should().Be(kept);
    }

    [Fact]
    public async Task FindAsync_UnknownId_IsNull() => (await Store.FindAsync("nobody")).Should().BeNull();

    [Fact]
    public async Task AddAsync_IdThatIsTaken_IsRefusedAndTheFirstStays()
    {
        StoredAssessment first = Numbered.Assessment(1);
        StoredAssessment second = new(first.Id, first.Date.AddDays(1), Numbered.Assessment(2).Assessment, Numbered.Assessment(2).Result);
        await Store.AddAsync(first);

        Func<Task> again = () => Store.AddAsync(second);

        (await again.Should().ThrowAsync<DuplicateAssessmentException>())
            .WithMessage("The store already keeps an assessment '00000001'; allowed: an id that is new. What is kept is never overwritten.")
            .Which.Id.Should().Be(first.Id);
        (await Store.FindAsync(first.Id)).Should().Be(first);
    }

    [Fact]
    public async Task AddAsync_IdsThatDifferInCaseOnly_AreTwo()
    {
        await Store.AddAsync(Named("a"));
        await Store.AddAsync(Named("A"));

        (await Store.FindAsync("A"))!.Id.Should().Be("A");
    }

    [Fact]
    public async Task FindBySubjectAsync_AddedInAnyOrder_ComesOldestFirstThenById()
    {
        foreach ((string id, int day) in (ValueTuple<string, int>[])[("c", 2), ("b", 9), ("a", 9), ("d", 1)])
        {
            await Store.AddAsync(Named(id, day));
        }

        await Store.AddAsync(Named("other", 1, "S2"));

        ValueList<StoredAssessment> found = await Store.FindBySubjectAsync(SubjectId.Parse("S1"));

        found.Select(kept => kept.Id).Should().Equal("d", "c", "a", "b");
    }

    [Fact]
    public async Task FindBySubjectAsync_ByModel_LeavesOtherModelsOut()
    {
        Assessment mentor = new AssessmentBuilder(SalesMentor.Id, "S1").Rate("m", RoleId.Manager, SalesMentor.Communication.AllIndicators, 4).Build();
        await Store.AddAsync(Named("rep"));
        await Store.AddAsync(new StoredAssessment("mentor", new DateOnly(2026, 1, 1), mentor, new AssessmentEngine(SalesMentor.Model).Score(mentor)));

        (await Store.FindBySubjectAsync(SubjectId.Parse("S1"), SalesMentor.Id)).Select(kept => kept.Id).Should().Equal("mentor");
        (await Store.FindBySubjectAsync(SubjectId.Parse("S1"))).Should().HaveCount(2);
    }

    [Fact]
    public async Task AddAsync_ByManyThreads_KeepsAll()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), async (number, token) => await Store.AddAsync(Named($"n{number}", number), token));

        (await Store.FindBySubjectAsync(SubjectId.Parse("S1"))).Should().HaveCount(40);
    }

    [Fact]
    public async Task AddAsync_Canceled_KeepsNothing()
    {
        Func<Task> canceled = () => Store.AddAsync(Named("a"), new CancellationToken(canceled: true));

        await canceled.Should().ThrowAsync<OperationCanceledException>();
        (await Store.FindAsync("a")).Should().BeNull();
    }

    protected static StoredAssessment Named(string id, int day = 0, string subject = "S1")
    {
        Assessment assessment = new AssessmentBuilder(SalesRepresentative.Id, subject).Rate("m", RoleId.Manager, SalesRepresentative.Persistence.AllIndicators, 4).Build();
        return new StoredAssessment(id, new DateOnly(2026, 1, 1).AddDays(day), assessment, new AssessmentEngine(SalesRepresentative.Model).Score(assessment));
    }
}
