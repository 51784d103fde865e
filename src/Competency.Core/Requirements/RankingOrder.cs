namespace Competency.Core.Requirements;

/// <summary>What comes first in a ranking.</summary>
public enum RankingOrder
{
    /// <summary>Everyone who is qualified before everyone who is not, each part by fit: a must-have that is lacking is not made up for by fit.</summary>
    QualifiedFirst = 1,

    /// <summary>By fit alone; the verdict stands beside it.</summary>
    FitOnly = 2,
}
