namespace Competency.Analytics.Tests.Data;

public class RatingTableTests
{
    [Fact]
    public void FromRecords_Duplicate_NamesTheCombination()
    {
        Action act = () => RatingTable.FromRecords([new("a", "x", "i", 1), new("a", "x", "i", 2)]);
        act.Should().Throw<ArgumentException>().WithMessage("Target 'a', rater 'x' and item 'i' occur twice.*");
    }

    [Fact]
    public void FromRecords_NullValue_KeepsTheTargetAndIsMissing()
    {
        RatingTable table = RatingTable.FromRecords([new("a", "x", "i", 1), new("b", "x", "i", null)]);
        table.Targets.Should().Equal("a", "b");
        table.Count.Should().Be(1);
        table.Find("b", "x", "i").Should().BeNull();
        table.Find("a", "x", "i").Should().Be(1);
    }

    [Fact]
    public void FromColumn_SameAsRecords()
    {
        RatingTable table = RatingTable.FromColumn(["a", "b"], ["x"], ["i", "j"], [1, 2, double.NaN, 4]);
        table.ToRecords().Should().Equal(
            new RatingRecord("a", "x", "i", 1), new RatingRecord("a", "x", "j", 2), new RatingRecord("b", "x", "j", 4));
    }

    [Fact]
    public void FromRecords_NotFinite_IsRefused()
    {
        Action act = () => RatingTable.FromRecords([new("a", "x", "i", double.NaN)]);
        act.Should().Throw<ArgumentException>().WithMessage("The rating of target 'a' by rater 'x' on item 'i' is not a finite number.*");
    }

    [Fact]
    public void AverageOverRaters_MissingRating_AveragesThoseWhoRated()
    {
        RatingTable table = RatingTable.FromRecords([new("a", "x", "i", 1), new("a", "y", "i", 4), new("a", "x", "j", 2)]);
        RatingTable mean = table.AverageOverRaters();
        mean.Find("a", "mean", "i").Should().Be(2.5);
        mean.Find("a", "mean", "j").Should().Be(2);
        table.AverageOverItems().Find("a", "x", "mean").Should().Be(1.5);
    }

    [Fact]
    public void ReverseItems_UsesScaleNotData()
    {
        RatingTable table = RatingTable.FromTargetsByItems(["a"], ["i", "j"], [Check.Row(2, 2)]).ReverseItems(ResponseScale.Create(1, 6), "j");
        table.Find("a", "rater", "i").Should().Be(2);
        table.Find("a", "rater", "j").Should().Be(5);
    }

    [Fact]
    public void SelectItems_UnknownId_IsRefusedByName()
    {
        Action act = () => Check.Items([1, 2]).SelectItems("nope");
        act.Should().Throw<ArgumentException>().WithMessage("The table has no item 'nope'.*");
    }

    [Fact]
    public void Statistic_Undefined_RefusesToGiveAValue()
    {
        Statistic none = Statistic.Undefined(UndefinedReason.NoVariance);
        none.ValueOrNull.Should().BeNull();
        Action act = () => _ = none.Value;
        act.Should().Throw<InvalidOperationException>().WithMessage("The statistic is undefined: NoVariance.*");
        default(Statistic).Reason.Should().Be(UndefinedReason.NotComputed);
        ((Action)(() => Statistic.Of(double.NaN))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
