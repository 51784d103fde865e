using RulesEngine.Models;

namespace Competency.Benchmarks.Rivals;

/// <summary>Microsoft's RulesEngine. It has no means and no aggregates: it is given the strengths and percents that the plain loops made, and decides levels and bands.</summary>
internal sealed class RulesEngineRival
{
    private readonly RulesEngine.RulesEngine _engine = new([new Workflow
    {
        WorkflowName = "levels",
        Rules =
        [
            .. Enumerable.Range(0, RivalData.Leaves * RivalData.Levels).Select(i => new Rule
            {
                RuleName = FormattableString.Invariant($"met-{i}"),
                Expression = FormattableString.Invariant($"(facts.Strengths[{i}] + 500) / 1000 >= 2500000"),
            }),
            new Rule { RuleName = "middle", Expression = "(facts.Percent + 500) / 1000 >= 50000000" },
            new Rule { RuleName = "high", Expression = "(facts.Percent + 500) / 1000 >= 75000000" },
        ],
    }]);

    private readonly List<RivalFacts> _facts;
    private readonly RivalData _data;

    public RulesEngineRival(RivalData data)
    {
        _data = data;
        _facts = [.. Enumerable.Range(0, data.Subjects).Select(subject => FactsOf(data, subject))];
    }

    public RivalScores Score()
    {
        RivalScores scores = new(_data.Subjects);
        for (int subject = 0; subject < _facts.Count; subject++)
        {
            RivalFacts facts = _facts[subject];
            List<RuleResultTree> results = _engine.ExecuteAllRulesAsync("levels", new RuleParameter("facts", facts)).AsTask().GetAwaiter().GetResult();
            for (int leaf = 0; leaf < RivalData.Leaves; leaf++)
            {
                int level = 0;
                while (level < RivalData.Levels && results[(leaf * RivalData.Levels) + level].IsSuccess)
                {
                    level++;
                }

                scores.Levels[(subject * RivalData.Leaves) + leaf] = facts.IsScored[leaf] ? level : -1;
            }

            scores.Bands[subject] = facts.Percent < 0 ? -1 : results[^1].IsSuccess ? 2 : results[^2].IsSuccess ? 1 : 0;
        }

        return scores;
    }

    private static RivalFacts FactsOf(RivalData data, int subject)
    {
        long[] strengths = new long[RivalData.Leaves * RivalData.Levels];
        long[] ofLeaf = new long[RivalData.Levels];
        for (int leaf = 0; leaf < RivalData.Leaves; leaf++)
        {
            LoopsRival.Strengths(data, subject, leaf, ofLeaf, new long[4], new int[4]);
            ofLeaf.CopyTo(strengths, leaf * RivalData.Levels);
        }

        return new RivalFacts
        {
            Strengths = strengths,
            IsScored = [.. Enumerable.Range(0, RivalData.Leaves).Select(leaf => data.Expected.Scores[(subject * RivalData.Leaves) + leaf] >= 0)],
            Percent = data.Expected.Percents[subject],
        };
    }
}

/// <summary>What the rules are asked about.</summary>
public sealed class RivalFacts
{
    public long[] Strengths { get; init; } = [];

    public bool[] IsScored { get; init; } = [];

    public long Percent { get; init; }
}
