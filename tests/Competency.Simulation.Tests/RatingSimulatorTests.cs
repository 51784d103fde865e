using System.Security.Cryptography;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Models.Sales;

namespace Competency.Simulation.Tests;

public class RatingSimulatorTests
{
    /// <summary>Nothing but what a test adds: an average person in the middle of the scale, everything observed, everyone reads.</summary>
    private static readonly SimulationOptions s_bare = new()
    {
        Mean = 500, GeneralAbility = 0, DimensionAbility = 0, Severity = 0, Halo = 0, RaterDimension = 0, Residual = 0, ItemEase = 0, LevelStep = 0, Careless = 0,
    };

    private static readonly BulkScorer s_scorer = BulkScorer.Create(SalesRepresentative.Model);

    [Fact]
    public void Subjects_OneSeed_GivesTheSameCellsOnEveryMachine()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SimulatedRater rater in new RatingSimulator(s_scorer, new SimulationOptions { Seed = 42, Subjects = 50 }).Subjects().SelectMany(subject => subject.Raters))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(rater.Id.Value));
            hash.AppendData(rater.Cells.Span);
        }

        Convert.ToHexString(hash.GetHashAndReset()).Should().Be("F169B066A02CE903EAE58B8556BE2F3313314CFF69DDC13D935B03C630FC5E12");
    }

    [Fact]
    public void Subject_MoreSubjectsAsked_IsTheSame()
    {
        SimulatedSubject few = new RatingSimulator(s_scorer, new SimulationOptions { Subjects = 3 }).Subject(3);
        SimulatedSubject many = new RatingSimulator(s_scorer, new SimulationOptions { Subjects = 1_000 }).Subject(3);

        few.Abilities.Should().Equal(many.Abilities);
        few.Raters.Select(rater => Convert.ToHexString(rater.Cells.Span)).Should().Equal(many.Raters.Select(rater => Convert.ToHexString(rater.Cells.Span)));
    }

    [Fact]
    public void Subject_AnotherSeed_IsAnother() => new RatingSimulator(s_scorer, new SimulationOptions { Seed = 1 }).Subject(1).Abilities
        .Should().NotEqual(new RatingSimulator(s_scorer, new SimulationOptions { Seed = 2 }).Subject(1).Abilities);

    [Fact]
    public void Subject_NoVariance_EveryRatingIsTheMiddle()
    {
        // 500 thousandths of a scale of 1 to 5 is 3: cell 3, whichever way the item is keyed.
        SimulatedSubject subject = Simulator(s_bare, new SimulatedRaters(RoleId.Peer, 2, 2) { NotObserved = 0 }).Subject(1);

        subject.Raters.Should().HaveCount(2);
        subject.Raters.SelectMany(rater => rater.Cells.ToArray()).Where(cell => cell != 0).Should().OnlyContain(cell => cell == 3).And.HaveCount(2 * Items);
    }

    [Fact]
    public void Subjects_RolesOfDifferentLeniency_DifferByIt()
    {
        // 60 − (−60) = 120 thousandths of 4 points = 0.48. A residual of 0.8 points smooths the rounding: what bias it leaves is at most e^(−2π² × 0.64) ÷ π, nothing.
        SimulationOptions options = s_bare with { Subjects = 400, Residual = 200 };
        SimulatedRaters self = new(RoleId.Self, 1, 1) { CentralTendency = 0, NotObserved = 0 };
        SimulatedRaters manager = new(RoleId.Manager, 1, 1) { CentralTendency = 0, NotObserved = 0 };
        List<SimulatedRater> raters = [.. Simulator(options, self, manager).Subjects().SelectMany(subject => subject.Raters)];

        (Mean(raters, RoleId.Self) - Mean(raters, RoleId.Manager)).Should().BeApproximately(0.48, 0.02);
    }

    [Fact]
    public void Subjects_CentralTendency_DrawsToTheMiddleByItsShare()
    {
        // 400 thousandths above the middle is 1.6 points: 3 + 1.6 × (1 − 0.25) = 4.2. The residual of 0.8 is drawn in too, to 0.6; what it has above 5.5 is cut, 0.003 on average.
        SimulationOptions options = s_bare with { Subjects = 400, Mean = 900, Residual = 200 };
        SimulatedRaters peers = new(RoleId.Peer, 1, 1) { CentralTendency = 250, NotObserved = 0 };

        Mean([.. Simulator(options, peers).Subjects().SelectMany(subject => subject.Raters)], RoleId.Peer).Should().BeApproximately(4.2, 0.03);
    }

    [Fact]
    public void Subjects_Halo_MakesDimensionsOfOneRaterCorrelate()
    {
        // Halo 130² = 16,900; residual 100² = 10,000; rounding to points of 250 adds 250² ÷ 12 = 5,208: the correlation is 16,900 ÷ 32,108 = 0.526.
        SimulationOptions options = s_bare with { Subjects = 1_500, Halo = 130, Residual = 100 };
        SimulatedRaters peers = new(RoleId.Peer, 1, 1) { CentralTendency = 0, NotObserved = 0 };
        RatingSimulator simulator = Simulator(options, peers);
        int[] items = [.. simulator.Items.Select(item => s_scorer.Item(item).Index)];
        List<ReadOnlyMemory<byte>> rows = [.. simulator.Subjects().Select(subject => subject.Raters[0].Cells)];

        double first = Correlation(rows, items[0], items[^1]);
        double second = Correlation(rows, items[1], items[^2]);

        ((Math.Abs(first) + Math.Abs(second)) / 2).Should().BeApproximately(0.526, 0.06);
    }

    [Fact]
    public void Subjects_NotObserved_IsMissingByItsShare()
    {
        // m/2 by dimension and m/2 of the rest: 0.1 + 0.9 × 0.1 = 0.19.
        SimulatedRaters peers = new(RoleId.Peer, 3, 3) { NotObserved = 200 };
        List<SimulatedRater> raters = [.. Simulator(s_bare with { Subjects = 500 }, peers).Subjects().SelectMany(subject => subject.Raters)];

        double observed = raters.Sum(rater => rater.Cells.Span.Length - rater.Cells.Span.Count((byte)0)) / (double)(raters.Count * Items);

        (1 - observed).Should().BeApproximately(0.19, 0.01);
    }

    [Fact]
    public void Subjects_EveryoneCareless_HalfGiveOnePointThroughout()
    {
        SimulatedRaters peers = new(RoleId.DirectReport, 1, 1) { NotObserved = 0 };
        List<SimulatedRater> raters = [.. Simulator(s_bare with { Subjects = 1_000, Careless = 1_000 }, peers).Subjects().SelectMany(subject => subject.Raters)];

        raters.Should().OnlyContain(rater => rater.IsCareless);
        // Five standard errors of a share of one half: 5 × 0.5 ÷ √1,000.
        raters.Count(rater => rater.Cells.ToArray().Where(cell => cell != 0).Distinct().Count() == 1).Should().BeInRange(420, 580);
    }

    [Fact]
    public void Subjects_Scored_RiseWithAbility()
    {
        RatingSimulator simulator = new(s_scorer, new SimulationOptions { Subjects = 600 });
        using RatingBatchBuilder builder = new(s_scorer);
        List<SimulatedSubject> subjects = [.. simulator.Subjects()];
        foreach (SimulatedSubject subject in subjects)
        {
            foreach (SimulatedRater rater in subject.Raters)
            {
                builder.AddRow(subject.Id, rater.Id, s_scorer.Role(rater.Role), rater.Cells.Span);
            }
        }

        using RatingBatch batch = builder.Build();
        using ScoreBatch scores = s_scorer.Score(batch);
        long[] overall = scores.Scores(s_scorer.Dimensions.Count - 1).ToArray();
        double[] byAbility = [.. subjects.Select((subject, i) => (Ability: subject.Abilities.Average(), Score: overall[i])).Where(pair => pair.Score >= 0)
            .OrderBy(pair => pair.Ability).Chunk(150).Select(quarter => quarter.Average(pair => pair.Score / 1e9))];

        scores.Report.Refused.Should().Be(0);
        byAbility.Should().HaveCountGreaterThanOrEqualTo(4).And.BeInAscendingOrder();
    }

    [Fact]
    public void Subject_PeersAndManager_AreOfTheTeam()
    {
        RatingSimulator simulator = Simulator(s_bare with { TeamSize = 4 }, new SimulatedRaters(RoleId.Peer, 3, 3), new SimulatedRaters(RoleId.Manager, 1, 1));

        SimulatedSubject sixth = simulator.Subject(6);

        sixth.Raters.Select(rater => rater.Id.Value).Order(StringComparer.Ordinal).Should().Equal("M000000002-1", "S000000005", "S000000007", "S000000008");
        simulator.Subject(5).Raters.Should().Contain(rater => rater.Id == RaterId.Parse("M000000002-1"));
    }

    [Theory]
    [InlineData("level-step")]
    [InlineData("peers")]
    [InlineData("twice")]
    [InlineData("role")]
    public void Constructor_OutsideBounds_SaysWhatIsAllowed(string which)
    {
        Action make = which switch
        {
            "level-step" => () => Simulator(s_bare with { LevelStep = 501 }),
            "peers" => () => Simulator(s_bare with { TeamSize = 3 }, new SimulatedRaters(RoleId.Peer, 1, 3)),
            "twice" => () => Simulator(s_bare, new SimulatedRaters(RoleId.Peer, 1, 1), new SimulatedRaters(RoleId.Peer, 1, 1)),
            _ => () => Simulator(s_bare, new SimulatedRaters(RoleId.Parse("coach"), 1, 1)),
        };

        make.Should().Throw<ArgumentException>().WithMessage(which switch
        {
            "level-step" => "LevelStep is 501; allowed: 0 to 500.",
            "peers" => "raters of role 'peer' is 3; allowed: 0 to 2.",
            "twice" => "*a role twice*",
            _ => "*has no role 'coach'; it has: *",
        });
    }

    private static int Items => Simulator(s_bare).Items.Count;

    private static RatingSimulator Simulator(SimulationOptions options, params SimulatedRaters[] raters) => new(s_scorer, options with { Raters = raters.ToValueList() });

    private static double Mean(List<SimulatedRater> raters, RoleId role)
    {
        HashSet<int> contra = [.. SalesRepresentative.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).Where(indicator => indicator.IsContra).Select(indicator => s_scorer.Item(indicator.Id).Index)];
        return raters.Where(rater => rater.Role == role)
            .SelectMany(rater => rater.Cells.ToArray().Select((cell, item) => contra.Contains(item) && cell != 0 ? 6 - cell : cell)).Where(cell => cell != 0).Average();
    }

    private static double Correlation(List<ReadOnlyMemory<byte>> rows, int first, int second)
    {
        double a = rows.Average(row => row.Span[first]), b = rows.Average(row => row.Span[second]);
        double covariance = rows.Sum(row => (row.Span[first] - a) * (row.Span[second] - b));
        return covariance / Math.Sqrt(rows.Sum(row => Math.Pow(row.Span[first] - a, 2)) * rows.Sum(row => Math.Pow(row.Span[second] - b, 2)));
    }
}
