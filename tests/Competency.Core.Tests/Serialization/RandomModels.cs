namespace Competency.Core.Tests.Serialization;

/// <summary>Sound models of every form, from a seed.</summary>
internal sealed class RandomModels(Random random)
{
    private static readonly string[] s_languages = ["en", "zh-CN", "de", "pt-BR"];
    private static readonly string[] s_words = ["trust", "信任", "\"so\"", "a\\b", "😀", "é", "a\tb", "line\nend", "x\u2028y", "</script>", "'"];
    private string[] _used = [];
    private int _next;
    private bool _points;
    private bool _ladder;
    private readonly List<(string Id, bool IsLeaf, bool IsGraded)> _made = [];

    public static CompetencyModel Create(int seed) => new RandomModels(new Random(seed)).Create();

    private CompetencyModel Create()
    {
        _used = [.. s_languages.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
        _points = Chance(4);
        CompetencyModelBuilder builder = new CompetencyModelBuilder($"model-{random.Next(1000)}", $"{random.Next(9)}.{random.Next(9)}.{random.Next(9)}{(Chance(4) ? "-rc.1" : "")}", Text(), _used)
            .Source("s1", Label()).Source("s2", Label())
            .Status((ModelStatus)random.Next(1, 4))
            .ReplacedBy("another", "1.0.0")
            .MinimumShare(random.Next(0, 10_001) / 10_000m)
            .Self((SelfPolicy)random.Next(1, 4))
            .Pooling((RaterPooling)random.Next(1, 3));
        if (Chance(2))
        {
            builder.Description(Text());
        }

        if (Chance(2))
        {
            int minimum = random.Next(-5, 5);
            int maximum = minimum + random.Next(1, 8);
            builder.Scale(minimum, maximum, scale => Describe(scale, minimum, maximum));
        }

        if (Chance(2))
        {
            builder.Role("self", 0, Label()).Role("manager", random.Next(1, 500) / 10m).Role("buyer", 1.50m);
        }

        if (Chance(2))
        {
            builder.Band("low", 0, Label()).Band("high", random.Next(1, 1_000_000) / 10_000m, Label());
        }

        if (Chance(3))
        {
            builder.CompositeRule(Composite());
        }

        if (_points)
        {
            builder.OverallRule(CompositeRule.Points(new LevelPoints(1, 1), new LevelPoints(2, 2.5m), new LevelPoints(4, 7)));
        }
        else if (Chance(2))
        {
            builder.OverallRule(Composite());
        }

        _ladder = Chance(3);
        if (_ladder)
        {
            builder.ProficiencyLevel(1, Text()).ProficiencyLevel(2, Text(), Text()).ProficiencyLevel(4, Text());
        }

        for (int i = random.Next(1, 4); i > 0; i--)
        {
            string id = NextId();
            builder.Dimension(id, Text(), dimension => Describe(id, dimension, 3));
        }

        DescribeParts(builder);
        return builder.Build();
    }

    private void DescribeParts(CompetencyModelBuilder builder)
    {
        (string Id, bool IsLeaf, bool IsGraded)[] graded = [.. _made.Where(dimension => dimension.IsGraded)];
        if (graded.Length > 0 && Chance(2))
        {
            builder.RequirementProfile("p1", Text(), profile => Require(profile.Description(Text()), graded));
            builder.RequirementProfile("p2", Text(), profile => Require(profile.BasedOn("p1"), graded));
            builder.DevelopmentMeasure("measure.1", (MeasureKind)random.Next(1, 6), Pick(graded).Id, Chance(2) ? 0 : 1, Chance(2) ? 2 : 4, Text());
        }

        (string Id, bool IsLeaf, bool IsGraded)[] leaves = [.. _made.Where(dimension => dimension.IsLeaf)];
        if (Chance(2))
        {
            builder.InterviewGuide(Text(), guide =>
            {
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    guide.Question($"q{i}", Text(), Text(), question => Describe(question, leaves));
                }
            });
        }

        if (Chance(2))
        {
            builder.Relation(Pick(_made).Id, (RelationKind)random.Next(1, 4), "elsewhere", "thing", Chance(2) ? Text() : null);
            builder.Relation(Pick(_made).Id, RelationKind.Same, "elsewhere", "other-thing", provenance: AuthoredProvenance.Stated("s2"));
        }
    }

    private void Require(RequirementProfileBuilder profile, (string Id, bool IsLeaf, bool IsGraded)[] graded)
    {
        foreach ((string id, _, _) in graded.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray())
        {
            int[] ordinals = [1, 2, 4];
            profile.Require(id, level: ordinals[random.Next(3)], importance: random.Next(1, 30) / 4m, mustHave: Chance(2), provenance: Chance(2) ? AuthoredProvenance.Inferred("s1", "Because.") : null);
        }
    }

    private void Describe(InterviewQuestionBuilder question, (string Id, bool IsLeaf, bool IsGraded)[] leaves)
    {
        question.Anchors(Text(), Text(), Text());
        foreach ((string id, _, _) in leaves.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray())
        {
            question.EvidenceFor(id, random.Next(1, 30) / 4m);
        }

        if (Chance(2))
        {
            question.FollowUp(Text(), Text()).FollowUp(Text());
        }
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private void Describe(string id, DimensionBuilder dimension, int depth)
    {
        dimension.Weight(random.Next(1, 100) / 10m);
        if (Chance(2))
        {
            dimension.Definition(Text()).KeyPoint(Text()).KeyPoint(Text());
        }

        if (depth > 0 && Chance(3))
        {
            if (Chance(2))
            {
                dimension.CompositeRule(Composite());
            }

            for (int i = random.Next(1, 4); i > 0; i--)
            {
                string child = NextId();
                dimension.Dimension(child, Text(), next => Describe(child, next, depth - 1));
            }

            _made.Add((id, false, false));
            return;
        }

        int kind = random.Next(4);
        bool graded = (_points && !_ladder) || kind is 0 or 1 || Chance(2);
        _made.Add((id, true, graded || _ladder));
        int? own = null;
        if (Chance(3))
        {
            own = random.Next(2, 50);
            dimension.Scale(0, own.Value);
        }

        _ = kind switch
        {
            0 => dimension.LevelRule(LevelRule.Cumulative(own, (MissingLevelPolicy)random.Next(1, 3))),
            1 => dimension.LevelRule(LevelRule.Nomination),
            2 => dimension.LevelRule(LevelRule.Custom("steep", new RuleParameter("b", -0.50m), new RuleParameter("a", 1e10m))),
            _ => (graded || _ladder) && own is not null ? dimension.LevelRule(LevelRule.CutScores(0, 0.5m, own.Value)) : dimension,
        };
        if (graded)
        {
            foreach (int ordinal in new[] { 1, 2, 4 })
            {
                dimension.Level(ordinal, Text(), level => level.Description(Text()).Indicator(Text(), random.Next(1, 50) / 4m).ContraIndicator(Text()));
            }
        }

        if (!graded || Chance(2))
        {
            dimension.Indicator(Text()).ContraIndicator(Text(), 2.50m);
        }
    }

    private void Describe(RatingScaleBuilder scale, int minimum, int maximum)
    {
        for (int point = minimum; point <= maximum && minimum != 0; point++)
        {
            scale.Point(point, Label());
        }

        if (Chance(2))
        {
            scale.NotObserved(Label()).Inferred("s1", "Because.");
        }
    }

    private CompositeRule Composite() => random.Next(4) switch
    {
        0 => CompositeRule.WeightedMean,
        1 => CompositeRule.Minimum,
        2 => CompositeRule.GeometricMean,
        _ => CompositeRule.Custom("best-two", new RuleParameter("count", 2)),
    };

    private AuthoredText Text() => random.Next(3) switch
    {
        0 => Label().Stated("s1"),
        1 => Label().Inferred("s2", "It says " + Words()),
        _ => Label(),
    };

    private AuthoredText Label() => AuthoredText.Of([.. _used.Select(language => (language, Words()))]);

    private string Words() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => s_words[random.Next(s_words.Length)]));

    private string NextId() => $"d{_next++}";

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
