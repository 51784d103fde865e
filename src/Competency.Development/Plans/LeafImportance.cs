using Competency.Core;
using Competency.Development.Internal;

namespace Competency.Development.Plans;

/// <summary>How much each leaf matters where no profile says so: its weight; below a composite, its share of what the composite matters.</summary>
internal static class LeafImportance
{
    public static Dictionary<DimensionId, decimal> Of(CompetencyModel model)
    {
        Dictionary<DimensionId, decimal> importance = [];
        foreach (Dimension top in model.Dimensions)
        {
            Add(top, top.Weight, importance);
        }

        return importance;
    }

    private static void Add(Dimension dimension, decimal own, Dictionary<DimensionId, decimal> importance)
    {
        importance[dimension.Id] = own;
        decimal sum = dimension.Dimensions.Sum(child => child.Weight);
        foreach (Dimension child in dimension.Dimensions)
        {
            Add(child, Exact.Plain(decimal.Round(own * child.Weight / sum, 9, MidpointRounding.AwayFromZero)), importance);
        }
    }
}
