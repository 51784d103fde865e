using System.Globalization;

namespace Competency.Core.Tests.Oracle;

/// <summary>The oracle against arithmetic done by hand: who compares an engine with it must be able to trust it.</summary>
/// <remarks>Scores are written as nano-points above the scale's minimum: 3.5 on 1 to 5 is 2_500_000_000.</remarks>
public sealed class ScoringOracleTests
{
    [Fact]
    public void Score_WeightedAndContraIndicators_IsKeyedWeightedMean()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1", 2), Contra("a.2")));

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", 4), ("a.2", 1)));

        // Keyed: a.2 is 1 + 5 − 1 = 5. (2·(4 − 1) + 1·(5 − 1)) ÷ 3 = 10 ÷ 3 = 3.333333333; × 100 ÷ 4 = 83.333333325 %.
        result["a"].ScoreNano.Should().Be(3_333_333_333);
        result["a"].PercentNano.Should().Be(83_333_333_325);
        result["a"].Level.Should().BeNull("the leaf has no levels");
    }

    [Fact]
    public void Score_PercentOnOneToTen_MatchesTheSpecification()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1", 0.56m), Indicator("a.2", 0.44m))) with { Scale = Scale(1, 10) };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", 5), ("a.2", 6)));

        // 0.56·5 + 0.44·6 = 5.44; 4.44 ÷ 9 × 100 = 49.333333333 %, which on 4 to 9 is 4 + 5 × 0.49333 = 6.47.
        result["a"].ScoreNano.Should().Be(4_440_000_000);
        result["a"].PercentNano.Should().Be(49_333_333_333);
    }

    [Fact]
    public void Score_ScaleBelowZero_CountsFromItsMinimum()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1"), Contra("a.2"))) with { Scale = Scale(-2, 2) };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", -1), ("a.2", -2)));

        // Keyed: a.2 is −2 + 2 − (−2) = 2. ((−1 + 2) + (2 + 2)) ÷ 2 = 2.5; ÷ 4 = 62.5 %.
        result["a"].ScoreNano.Should().Be(2_500_000_000);
        result["a"].PercentNano.Should().Be(62_500_000_000);
    }

    [Theory]
    [InlineData("0.3333", true)]
    [InlineData("0.3334", false)]
    public void Score_ShareExactlyReached_IsValid(string share, bool valid)
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1", 0.3333m), Indicator("a.2", 0.3333m), Indicator("a.3", 0.3334m)));
        model = model with { Rules = model.Rules with { MinimumShare = decimal.Parse(share, CultureInfo.InvariantCulture) } };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", 4), ("a.2", null)));

        // Observed 0.3333 of 1.0000; "not observed" adds nothing.
        result["a"].Scored.Should().Be(valid);
        result["a"].ScoreNano.Should().Be(valid ? 3_000_000_000 : null);
    }

    [Fact]
    public void Score_ShareZeroAndNothingObserved_IsNotScored()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")));
        model = model with { Rules = model.Rules with { MinimumShare = 0 } };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", null)));

        result["a"].Scored.Should().BeFalse("a quotient by a weight of 0 is no score");
        result.Overall.Scored.Should().BeFalse();
    }

    [Fact]
    public void Score_ByRole_MeansRatersThenRoles()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")));

        OracleResult result = ScoringOracle.Score(model, ThreePeersAndAManager());

        // Peers (1 + 2 + 2) ÷ 3 = 1.666666667; manager 4; (1.666666667 + 4) ÷ 2 = 2.8333333335, half up 2.833333334.
        result["a"].ScoreNano.Should().Be(2_833_333_334);
        result["a"].Roles.Should().Equal(
            new OracleRoleScore("manager", 1, 4_000_000_000, Counted: true), new OracleRoleScore("peer", 3, 1_666_666_667, Counted: true));
    }

    [Fact]
    public void Score_Pooled_MeansAllCountingRaters()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")));
        model = model with { Rules = model.Rules with { Pooling = RaterPooling.Pooled } };

        OracleResult result = ScoringOracle.Score(model, [.. ThreePeersAndAManager(), .. Rate("s", "self", ("a.1", 5))]);

        // (1 + 2 + 2 + 4) ÷ 4 = 2.25; self does not count beside others.
        result["a"].ScoreNano.Should().Be(2_250_000_000);
        result["a"].Roles.Should().Contain(new OracleRoleScore("self", 1, 4_000_000_000, Counted: false));
    }

    [Fact]
    public void Score_RoleWeights_RenormalizeOverRolesPresent()
    {
        RoleRule[] roles = [Role("peer", 30), Role("manager", 50), Role("customer", 20), Role("mentor", 0)];
        CompetencyModel model = Model(Leaf("a", Indicator("a.1"))) with { Roles = [.. roles] };

        OracleResult result = ScoringOracle.Score(
            model,
            [
                .. Rate("p", "peer", ("a.1", 2)),
                .. Rate("m", "manager", ("a.1", 4)),
                .. Rate("t", "mentor", ("a.1", 5)),
                .. Rate("x", "assessor", ("a.1", 5)),
            ]);

        // No customer: (30·1 + 50·3) ÷ 80 = 2.25. A mentor of weight 0 and an assessor that the model does not name are reported only.
        result["a"].ScoreNano.Should().Be(2_250_000_000);
        result["a"].Roles.Where(role => !role.Counted).Select(role => role.Role).Should().Equal("mentor", "assessor");
        result["a"].Leaf!.Precision.Raters.Should().Be(2);
    }

    [Fact]
    public void Score_OnlyWhenAlone_SelfAloneCountsWhateverItsWeight()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1"))) with { Roles = [Role("self", 0), Role("peer", 1), Role("mentor", 0)] };

        OracleResult result = ScoringOracle.Score(
            model, [.. Rate("s", "self", ("a.1", 4)), .. Rate("p", "peer", ("a.1", null)), .. Rate("m", "mentor", ("a.1", 1))]);

        // The peer has observed nothing, the mentor weighs 0: self is alone, and its 4 is the score.
        result.SelfAlone.Should().BeTrue();
        result["a"].ScoreNano.Should().Be(3_000_000_000);
        result["a"].Leaf!.Precision.Should().Be(new OraclePrecision(0, null, null, Imprecise: false, SingleRater: false));
    }

    [Fact]
    public void Score_OnlyWhenAlone_IsDecidedOnceForTheAssessment()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")), Leaf("b", Indicator("b.1")));

        OracleResult result = ScoringOracle.Score(model, [.. Rate("s", "self", ("a.1", 4), ("b.1", 4)), .. Rate("p", "peer", ("b.1", 2))]);

        // A valid peer on b keeps self out of a as well.
        result["a"].Scored.Should().BeFalse();
        result["b"].ScoreNano.Should().Be(1_000_000_000);
    }

    [Fact]
    public void Score_OnlyWhenAlone_PeerValidForALevelButNoLeafDoesNotCount()
    {
        // a.1.1 is 1 of 3 of the leaf's weight, under the share of 0.5, but all of level 1.
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.2.1"), Indicator("a.2.2"));
        CompetencyModel model = Model(leaf with { LevelRule = Cumulative(3.5m) });

        OracleResult result = ScoringOracle.Score(
            model, [.. Rate("s", "self", ("a.1.1", 4), ("a.2.1", 4), ("a.2.2", 2)), .. Rate("p", "peer", ("a.1.1", 1))]);

        // Self alone: level 1 strength 4, level 2 strength 3; the peer's 1 on level 1 does not enter.
        result["a"].Leaf!.Climb!.Strengths.Should().Equal(new OracleStrength(1, 3_000_000_000), new OracleStrength(2, 2_000_000_000));
        result["a"].Level.Should().Be(1);
    }

    [Fact]
    public void Score_NeverAndAsWeighted_TakeSelfOutOrIn()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1"))) with { Roles = [Role("self", 1), Role("peer", 3)] };
        CompetencyModel never = model with { Rules = model.Rules with { Self = SelfPolicy.Never } };
        CompetencyModel weighted = model with { Rules = model.Rules with { Self = SelfPolicy.AsWeighted } };
        OracleRating[] self = Rate("s", "self", ("a.1", 5));
        OracleRating[] both = [.. self, .. Rate("p", "peer", ("a.1", 3))];

        ScoringOracle.Score(never, self)["a"].Scored.Should().BeFalse();
        ScoringOracle.Score(never, both)["a"].ScoreNano.Should().Be(2_000_000_000);

        // (1·4 + 3·2) ÷ 4 = 2.5, and self is no rater of the precision.
        ScoringOracle.Score(weighted, both)["a"].ScoreNano.Should().Be(2_500_000_000);
        ScoringOracle.Score(weighted, both)["a"].Leaf!.Precision.Should()
            .Be(new OraclePrecision(1, null, null, Imprecise: false, SingleRater: true));
    }

    [Theory]
    [InlineData("3.5", 1)]
    [InlineData("3.5001", 0)]
    public void Level_ThresholdReachedByWayOfThirds_IsReached(string threshold, int level)
    {
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.1.2"), Indicator("a.1.3"));
        CompetencyModel model = Model(leaf with { LevelRule = Cumulative(decimal.Parse(threshold, CultureInfo.InvariantCulture)) });
        model = model with { Roles = [Role("peer", 5), Role("customer", 1)] };

        OracleResult result = ScoringOracle.Score(
            model,
            [
                .. Rate("p1", "peer", ("a.1.1", 3), ("a.1.2", 3), ("a.1.3", 4)),
                .. Rate("p2", "peer", ("a.1.1", 3), ("a.1.2", 3), ("a.1.3", 4)),
                .. Rate("p3", "peer", ("a.1.1", 4), ("a.1.2", 4), ("a.1.3", 5)),
                .. Rate("c1", "customer", ("a.1.1", 2), ("a.1.2", 2), ("a.1.3", 3)),
                .. Rate("c2", "customer", ("a.1.1", 2), ("a.1.2", 2), ("a.1.3", 3)),
                .. Rate("c3", "customer", ("a.1.1", 3), ("a.1.2", 3), ("a.1.3", 4)),
            ]);

        // Peers 2.333333333, 2.333333333, 3.333333333: 7.999999999 ÷ 3 = 2.666666666. Customers 1.333333333, 1.333333333, 2.333333333:
        // 4.999999999 ÷ 3 = 1.666666666. (5·2.666666666 + 1.666666666) ÷ 6 = 14.999999996 ÷ 6 = 2.499999999, to 6 decimals 2.500000.
        // In fractions (5·8/3 + 5/3) ÷ 6 = 2.5: the 3.5 of the threshold.
        result["a"].ScoreNano.Should().Be(2_499_999_999);
        result["a"].Level.Should().Be(level);
    }

    [Fact]
    public void Level_Cumulative_ClimbsUntilTheFirstUnmetLevel()
    {
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.3.1"), Indicator("a.3.2"), Indicator("a.3.3"), Indicator("a.5.1"));
        CompetencyModel model = Model(leaf with { LevelRule = Cumulative(null) });

        OracleResult result = ScoringOracle.Score(
            model, Rate("p", "peer", ("a.1.1", 5), ("a.3.1", 4), ("a.3.2", 2), ("a.3.3", 3), ("a.5.1", 4)));

        // Threshold 1 + 0.625·4 = 3.5. Strengths 5, 3, 4: level 3 lacks 0.5, by a.3.2 (2) and a.3.3 (3); level 5 is met above it.
        OracleClimb climb = result["a"].Leaf!.Climb!;
        result["a"].Level.Should().Be(1);
        climb.Strengths.Should().Equal(
            new OracleStrength(1, 4_000_000_000), new OracleStrength(3, 2_000_000_000), new OracleStrength(5, 3_000_000_000));
        climb.Irregular.Should().Equal(5);
        climb.Blocked!.Ordinal.Should().Be(3);
        climb.Blocked.ShortfallNano.Should().Be(500_000_000);
        climb.Blocked.Indicators.Should().Equal(
            new OracleBlockingIndicator("a.3.2", 1_000_000_000), new OracleBlockingIndicator("a.3.3", 2_000_000_000));
    }

    [Fact]
    public void Level_ContraIndicators_CountInTheNextDefinedLevelAndAtTheTopInTheirOwn()
    {
        CompetencyModel model = Model(
            Leaf("a", Indicator("a.1.1"), Contra("a.1.2"), Indicator("a.3.1"), Contra("a.3.2")) with { LevelRule = Cumulative(3.5m) });

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1.1", 4), ("a.1.2", 5), ("a.3.1", 5), ("a.3.2", 2)));

        // Level 1: a.1.1 alone, 4. Level 3: a.1.2 keyed 1, a.3.1 5, a.3.2 keyed 4: (0 + 4 + 3) ÷ 3 = 2.333333333, 0.166666667 short of 2.5.
        // The leaf: (3 + 0 + 4 + 3) ÷ 4 = 2.5.
        OracleClimb climb = result["a"].Leaf!.Climb!;
        result["a"].ScoreNano.Should().Be(2_500_000_000);
        climb.Strengths.Should().Equal(new OracleStrength(1, 3_000_000_000), new OracleStrength(3, 2_333_333_333));
        climb.Blocked!.ShortfallNano.Should().Be(166_666_667);
        climb.Blocked.Indicators.Should().Equal(new OracleBlockingIndicator("a.1.2", 0));
    }

    [Fact]
    public void Level_MissingLevel_StopsTheClimbOrIsSkipped()
    {
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.2.1"), Indicator("a.3.1"), Indicator("a.4.1"));
        CompetencyModel stop = Model(leaf with { LevelRule = Cumulative(3.5m) });
        CompetencyModel skip = Model(leaf with { LevelRule = new CumulativeLevelRule(3.5m, MissingLevelPolicy.Skip) });
        OracleRating[] ratings = Rate("p", "peer", ("a.1.1", 4), ("a.2.1", null), ("a.3.1", 4), ("a.4.1", 3));

        // Strengths 4, none, 4, 3 at a threshold of 3.5: stopped after 1 by 2, or over 2 to 3 and stopped by 4, which lacks 0.5.
        OracleDimension stopped = ScoringOracle.Score(stop, ratings)["a"];
        OracleDimension skipped = ScoringOracle.Score(skip, ratings)["a"];
        stopped.Level.Should().Be(1);
        stopped.Leaf!.Climb!.Blocked.Should().BeEquivalentTo(new OracleBlock(2, null, []));
        stopped.Leaf.Climb.Skipped.Should().BeEmpty();
        stopped.Leaf.Climb.Irregular.Should().BeEmpty("a level without evidence is not an unmet one");
        skipped.Level.Should().Be(3);
        skipped.Leaf!.Climb!.Skipped.Should().Equal(2);
        skipped.Leaf.Climb.Blocked.Should().BeEquivalentTo(
            new OracleBlock(4, 500_000_000, [new OracleBlockingIndicator("a.4.1", 2_000_000_000)]));
    }

    [Fact]
    public void Level_LeafNotScored_HasNoLevelThoughALevelHasAStrength()
    {
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.2.1"), Indicator("a.2.2"));
        CompetencyModel model = Model(leaf with { LevelRule = Cumulative(3.5m) }, Leaf("b", Indicator("b.1")));

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1.1", 4), ("b.1", 3)));

        // 1 of 3 of the leaf's weight, but all of level 1's.
        result["a"].Scored.Should().BeFalse();
        result["a"].Level.Should().BeNull();
        result["a"].Leaf!.Climb!.Strengths.Should().Equal(new OracleStrength(1, 3_000_000_000), new OracleStrength(2, null));
        result["a"].Leaf!.Climb!.Blocked.Should().BeNull();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    public void Level_DefaultCuts_AreMidpointsOfLevelsSpreadEvenly(int value, int level)
    {
        string[] ids = ["a.1.1", "a.2.1", "a.3.1", "a.4.1"];
        CompetencyModel model = Model(Leaf("a", [.. ids.Select(id => Indicator(id))])) with { Scale = Scale(0, 4) };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", [.. ids.Select(id => (id, (int?)value))]));

        // Four levels on 0 to 4 lie at 0, 1.3333…, 2.6666…, 4; cuts 0, 0.6667, 2, 3.3333.
        // So 2 is at the cut of level 3, and 3 under that of level 4.
        result["a"].Level.Should().Be(level);
    }

    [Theory]
    [InlineData("0.6667", "0.3333", 2)]
    [InlineData("2", "1", 1)]
    public void Level_DefaultCuts_AreRoundedTo4Decimals(string weightOfOne, string weightOfZero, int level)
    {
        BehavioralIndicator one = Indicator("a.1.1", decimal.Parse(weightOfOne, CultureInfo.InvariantCulture));
        BehavioralIndicator zero = Indicator("a.2.1", decimal.Parse(weightOfZero, CultureInfo.InvariantCulture));
        CompetencyModel model = Model(Leaf("a", one, zero, Indicator("a.3.1", 0.1m), Indicator("a.4.1", 0.1m))) with { Scale = Scale(0, 4) };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a.1.1", 1), ("a.2.1", 0)));

        // The second of four cuts on 0 to 4 is ⅔, rounded to 0.6667. 0.6667·1 + 0.3333·0 reaches it; 2 ÷ 3, to 6 decimals 0.666667, does not.
        result["a"].Level.Should().Be(level);
    }

    [Fact]
    public void Level_CustomCuts_GiveLevelZeroUnderTheFirst()
    {
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.3.1"));
        CompetencyModel model = Model(leaf with { LevelRule = new CutScoreLevelRule([2, 3.5m]) });

        int?[] levels = [.. new[] { (1, 2), (1, 3), (3, 4) }
            .Select(values => ScoringOracle.Score(model, Rate("p", "peer", ("a.1.1", values.Item1), ("a.3.1", values.Item2)))["a"].Level)];

        // Means 1.5, 2 and 3.5 against cuts 2 (level 1) and 3.5 (level 3), both inclusive.
        levels.Should().Equal(0, 1, 3);
    }

    [Fact]
    public void Level_Nomination_IsCutAtMidpointsOfDefinedOrdinals()
    {
        Dimension leaf = Leaf("a", Indicator("a.1.1"), Indicator("a.3.1"), Indicator("a.5.1"));
        CompetencyModel model = Model(leaf with { LevelRule = new NominationLevelRule() });

        OracleResult result = ScoringOracle.Score(
            model,
            [.. Rate("p", "peer", ("a", 5), ("a.1.1", 1)), .. Rate("m", "manager", ("a", 3)), .. Rate("c", "customer", ("a.5.1", 5))]);

        // (3 + 5) ÷ 2 = 4 on 1 to 5: 3 above the minimum, 75 %; at the cut (3 + 5) ÷ 2 = 4, so level 5. Indicator ratings are not used.
        result["a"].ScoreNano.Should().Be(3_000_000_000);
        result["a"].PercentNano.Should().Be(75_000_000_000);
        result["a"].Level.Should().Be(5);
    }

    [Fact]
    public void Level_NominationOnIndicatorLeaf_IsNotUsed()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1.1"), Indicator("a.2.1")));

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a", 2)));

        result["a"].Scored.Should().BeFalse();
    }

    [Fact]
    public void Composite_WeightedMean_RenormalizesOverScoredChildren()
    {
        CompetencyModel model = Model(
            Leaf("a", Indicator("a.1")) with { Weight = 2 }, Leaf("b", Indicator("b.1")), Leaf("c", Indicator("c.1")) with { Weight = 3 });

        OracleResult scored = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", 5), ("b.1", 2)));
        OracleResult notScored = ScoringOracle.Score(model, Rate("p", "peer", ("a.1", 5)));

        // Weight 3 of 6 is the share of 0.5: (2·100 + 1·25) ÷ 3 = 75 %, 3 above the minimum of 1 to 5. Weight 2 of 6 is under it.
        scored.Overall.PercentNano.Should().Be(75_000_000_000);
        scored.Overall.ScoreNano.Should().Be(3_000_000_000);
        notScored.Overall.Scored.Should().BeFalse();
    }

    [Fact]
    public void Composite_MinimumAndGeometricMean_IgnoreAndUseWeights()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")) with { Weight = 3 }, Leaf("b", Indicator("b.1")));
        CompetencyModel minimum = model with { Rules = model.Rules with { Overall = new MinimumRule() } };
        CompetencyModel geometric = model with { Rules = model.Rules with { Composite = new GeometricMeanRule() }, Scale = Scale(0, 16) };

        // 100 % and 50 %: the weaker one.
        ScoringOracle.Score(minimum, Rate("p", "peer", ("a.1", 5), ("b.1", 3))).Overall.PercentNano.Should().Be(50_000_000_000);

        // 100 % with weight 3 and 6.25 % = 100 ÷ 2⁴ with weight 1: 100 × (1/16)^(1/4) = 50 %. A zero gives zero.
        ScoringOracle.Score(geometric, Rate("p", "peer", ("a.1", 16), ("b.1", 1))).Overall.PercentNano.Should().Be(50_000_000_000);
        ScoringOracle.Score(geometric, Rate("p", "peer", ("a.1", 16), ("b.1", 0))).Overall.PercentNano.Should().Be(0);
    }

    [Fact]
    public void Composite_Points_LooksAtAllLeavesBelow()
    {
        Dimension group = new()
        {
            Id = DimensionId.Parse("group"),
            Name = Text("group"),
            Weight = 7,
            Dimensions = [Nominated("a", 2, 1, 3), Nominated("b", 1, 1, 2)],
        };
        Dimension cut = Leaf("d", Indicator("d.2.1"), Indicator("d.3.1")) with { LevelRule = new CutScoreLevelRule([3, 4]) };
        CompetencyModel model = Model(group, Nominated("c", 1, 1, 2, 3), cut);
        model = model with { Rules = model.Rules with { Overall = new PointsRule([new(1, 1), new(2, 4), new(3, 9)]) } };

        OracleResult result = ScoringOracle.Score(model, Rate("p", "peer", ("a", 3), ("b", 1), ("d.2.1", 1), ("d.3.1", 1)));

        // Scored: a at 3, b at 1, d at 0; c is not: weight 4 of 5. (2·9 + 1·1 + 1·0) ÷ (2·9 + 1·4 + 1·9) = 19 ÷ 31 = 61.290322581 %.
        // The group's weight of 7 plays no part. Score 61.290322581 × 4 ÷ 100 = 2.45161290324, rounded 2.451612903.
        result["d"].Level.Should().Be(0);
        result.Overall.PercentNano.Should().Be(61_290_322_581);
        result.Overall.ScoreNano.Should().Be(2_451_612_903);
    }

    [Fact]
    public void Composite_OwnCuts_GiveALevelOnTheModelsScale()
    {
        Dimension plain = new()
        {
            Id = DimensionId.Parse("group"),
            Name = Text("group"),
            Dimensions = [Leaf("a", Indicator("a.1")) with { Scale = Scale(0, 4) }],
            Cuts = [2, 4, 4.5m],
        };
        Dimension titled = plain with { Levels = Nominated("titles", 1, 1, 3, 5).Levels };

        // 3 on 0 to 4 is 75 %, 4 on the model's 1 to 5: at the second cut. 0 is 1, under the first.
        ScoringOracle.Score(Model(plain), Rate("p", "peer", ("a.1", 3)))["group"].Level.Should().Be(2);
        ScoringOracle.Score(Model(titled), Rate("p", "peer", ("a.1", 3)))["group"].Level.Should().Be(3);
        ScoringOracle.Score(Model(titled), Rate("p", "peer", ("a.1", 0)))["group"].Level.Should().Be(0);
        ScoringOracle.Score(Model(plain with { Cuts = [] }), Rate("p", "peer", ("a.1", 3)))["group"].Level.Should().BeNull();
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "fair")]
    [InlineData(4, "good")]
    [InlineData(5, "good")]
    public void Band_OverallPercent_IsHalfOpen(int value, string? band)
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")));
        model = model with { Rules = model.Rules with { Bands = [Band("fair", 25), Band("good", 75)] } };

        // 1, 2, 4, 5 on 1 to 5 are 0, 25, 75, 100 %.
        ScoringOracle.Score(model, Rate("p", "peer", ("a.1", value))).Band.Should().Be(band);
    }

    [Fact]
    public void Precision_TwoRaters_HasDeviationAndError()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1")));

        OracleResult result = ScoringOracle.Score(
            model, [.. Rate("p", "peer", ("a.1", 2)), .. Rate("m", "manager", ("a.1", 4)), .. Rate("s", "self", ("a.1", 5))]);

        // Mean 3, squares 1 + 1, ÷ (2 − 1) = 2: √2 = 1.414213562; ÷ √2 = 1, over 12.75 % of 4 = 0.51.
        result["a"].Leaf!.Precision.Should().Be(new OraclePrecision(2, 1_414_213_562, 1_000_000_000, Imprecise: true, SingleRater: false));
    }

    [Fact]
    public void Precision_ErrorExactlyAtTheLimit_IsNotImprecise()
    {
        CompetencyModel model = Model(Leaf("a", Indicator("a.1", 0.98m), Indicator("a.2", 0.02m)));

        OracleResult result = ScoringOracle.Score(
            model, [.. Rate("p", "peer", ("a.1", 4), ("a.2", 5)), .. Rate("m", "manager", ("a.1", 3), ("a.2", 3))]);

        // 4.02 and 3: √(2·0.51²) = 0.721248917; ÷ √2 = 0.51, which is 12.75 % of 4 and not over it.
        result["a"].Leaf!.Precision.Should().Be(new OraclePrecision(2, 721_248_917, 510_000_000, Imprecise: false, SingleRater: false));
    }

    [Fact]
    public void Rational_RoundHalfUp_RoundsTiesUpOnBothSidesOfZero()
    {
        // 2.5 up is 3; −2.5 up is −2; 7/3 is 2; −8/3 is −3.
        new[] { new Rational(5, 2), new Rational(-5, 2), new Rational(7, 3), new Rational(-8, 3) }
            .Select(value => value.RoundHalfUp()).Should().Equal(3, -2, 2, -3);
        ((Rational)0.3333m).Should().Be(new Rational(3333, 10_000));
        ((Rational)(-1.50m)).Should().Be(new Rational(3, -2));
    }

    private static OracleRating[] ThreePeersAndAManager() =>
    [
        .. Rate("p1", "peer", ("a.1", 2)),
        .. Rate("p2", "peer", ("a.1", 3)),
        .. Rate("p3", "peer", ("a.1", 3)),
        .. Rate("m", "manager", ("a.1", 5)),
    ];

    private static CompetencyModel Model(params Dimension[] dimensions) => new()
    {
        Id = ModelId.Parse("by-hand"),
        Version = SemanticVersion.Parse("1.0.0"),
        Languages = ["en"],
        Name = Text("By hand"),
        Scale = Scale(1, 5),
        Rules = new ScoringRules(),
        Dimensions = [.. dimensions],
    };

    private static Dimension Leaf(string id, params BehavioralIndicator[] indicators) => new()
    {
        Id = DimensionId.Parse(id),
        Name = Text(id),
        Levels =
        [
            .. indicators
                .Where(indicator => indicator.Id.Level is not null)
                .GroupBy(indicator => indicator.Id.Level!.Value)
                .Select(level => new ProficiencyLevel(level.Key, Text("Level"), null, [.. level])),
        ],
        Indicators = [.. indicators.Where(indicator => indicator.Id.Level is null)],
    };

    private static Dimension Nominated(string id, decimal weight, params int[] ordinals) => new()
    {
        Id = DimensionId.Parse(id),
        Name = Text(id),
        Weight = weight,
        Levels = [.. ordinals.Select(ordinal => new ProficiencyLevel(ordinal, Text("Level"), null, []))],
        LevelRule = new NominationLevelRule(),
    };

    private static BehavioralIndicator Indicator(string id, decimal weight = 1) =>
        new(IndicatorId.Parse(id), Text(id).Text, Provenance.Completed, weight, isContra: false);

    private static BehavioralIndicator Contra(string id) =>
        new(IndicatorId.Parse(id), Text(id).Text, Provenance.Completed, 1, isContra: true);

    private static CumulativeLevelRule Cumulative(decimal? threshold) => new(threshold, MissingLevelPolicy.Stop);

    private static RoleRule Role(string id, decimal weight) =>
        new(RoleId.Parse(id), LocalizedText.Empty, weight);

    private static RatingScale Scale(int minimum, int maximum) => new(minimum, maximum, [], LocalizedText.Empty, Provenance.Completed);

    private static Band Band(string id, decimal cut) => new(id, cut, LocalizedText.Create(("en", id)));

    private static SourcedText Text(string text) => new(LocalizedText.Create(("en", text)), Provenance.Completed);

    private static OracleRating[] Rate(string rater, string role, params (string Item, int? Value)[] values) =>
        [.. values.Select(value => new OracleRating(rater, role, value.Item, value.Value))];
}
