using Competency.Core.Scoring;

namespace Competency.Core.Tests.Scoring;

/// <summary>Each number of the worked example in docs/scoring.md, where it is derived by hand.</summary>
public sealed class WorkedExampleTests
{
    private static readonly DimensionId s_listening = DimensionId.Parse("listening");
    private static readonly DimensionId s_promptness = DimensionId.Parse("promptness");

    [Fact]
    public void Score_Listening_IsAsWorkedByHand()
    {
        DimensionResult listening = WorkedExample.Result()[s_listening];

        listening.Score.Should().Be(3.7m);
        listening.Percent.Should().Be(67.5m);
        listening.Level.Should().Be(1);
        listening.Roles.Should().Equal(
            new RoleScore(RoleId.Manager, 1, 4m, true),
            new RoleScore(RoleId.Peer, 1, 3.5m, true),
            new RoleScore(RoleId.Self, 1, 5m, false));
        listening.Precision.Should().Be(new ScorePrecision(2, 0.353553391m, 0.25m, false, false));
        listening.LevelEvidence.Should().Be(new LevelEvidence(
            3.5m,
            [new LevelStrength(1, 3.933333333m, true), new LevelStrength(2, 3m, false)],
            [],
            [],
            new LevelBlocker(2, 0.5m, [new IndicatorStrength(IndicatorId.Parse("listening.2.1"), 3m)], [])));
    }

    [Fact]
    public void Score_Promptness_IsAsWorkedByHand()
    {
        DimensionResult promptness = WorkedExample.Result()[s_promptness];

        promptness.Score.Should().Be(4.45m);
        promptness.Percent.Should().Be(86.25m);
        promptness.Level.Should().Be(3);
        promptness.LevelEvidence.Should().BeNull();
        promptness.Precision.Should().Be(new ScorePrecision(3, 0.5m, 0.288675135m, false, false));
    }

    [Fact]
    public void Score_Overall_IsAsWorkedByHand()
    {
        AssessmentResult result = WorkedExample.Result();

        result.Overall.Percent.Should().Be(73.75m);
        result.Overall.Score.Should().Be(3.95m);
        result.Overall.Coverage.Should().Be(100m);
        result.Band.Should().Be("solid");
        result.Warnings.Should().Equal(new ScoringWarning(ScoringWarningCode.TooLittleObserved, s_listening, null, 1));
    }

    [Fact]
    public void Explain_Listening_ShowsEveryStage()
    {
        // Weights 2 : 3 of the roles; the manager adds 2·4 ÷ 5 = 1.6, the peers 3·3.5 ÷ 5 = 2.1.
        ExplanationNode listening = WorkedExample.Result().Explain(s_listening);

        listening.ToString().Should().StartWith(
            """
            leaf listening: 3.7, level 1 [mean of the roles by weight; level by cumulative, threshold 3.5, missing level: stop]
              role manager: 4, weight 2 = 0.4 of what counts, adds 1.6 [plain mean of the role's raters]
                rater m1: 4 = 1 of what counts, adds 4 [mean of the keyed ratings by weight; observed 4 of 4]
                  rating listening.1.1: 4, weight 2 = 0.5 of what counts, adds 2
                  rating listening.1.2: 5, weight 1 = 0.25 of what counts, adds 1.25
                  rating listening.2.1: 3, weight 1 = 0.25 of what counts, adds 0.75
              role peer: 3.5, weight 3 = 0.6 of what counts, adds 2.1 [plain mean of the role's raters]
                rater p1: 3.5 = 1 of what counts, adds 3.5 [mean of the keyed ratings by weight; observed 4 of 4]

            """.ReplaceLineEndings("\n").TrimEnd('\n'));
        listening.ToString().Should().Contain("rater p2 [mean of the keyed ratings by weight; observed 1 of 4] — left out: observed 1 of weight 4, under the minimum share of 0.5");
        listening.ToString().Should().Contain("role self: 5, weight 0 [plain mean of the role's raters] — left out: self policy: only when alone, and others count");
    }
}
