using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;

namespace Competency.Development.SelfOther;

/// <summary>The biggest differences between any two shown groups on one leaf.</summary>
/// <remarks>
/// By percent of the scale, compared in millionths; those that tie with the last place are listed too, by the model's order of dimensions, then of
/// groups. A difference of nothing is none.
/// </remarks>
internal static class GroupDifferences
{
    public static ValueList<GroupDifference> Of(CompetencyModel model, DisclosedDimension[] dimensions, int count)
    {
        GroupDifference[] ordered =
        [
            .. dimensions.SelectMany(leaf => Pairs(model, leaf))
                .Where(difference => Key(difference) > 0)
                .OrderByDescending(Key),
        ];
        if (count == 0 || ordered.Length <= count)
        {
            return count == 0 ? [] : [.. ordered];
        }

        decimal last = Key(ordered[count - 1]);
        return [.. ordered.TakeWhile(difference => Key(difference) >= last)];
    }

    private static decimal Key(GroupDifference difference) => Exact.Micro(difference.DifferencePercent);

    private static IEnumerable<GroupDifference> Pairs(CompetencyModel model, DisclosedDimension leaf)
    {
        GroupScore[] shown = [.. leaf.Groups.Where(group => group.IsShown)];
        LocalizedText name = model.GetDimension(leaf.Id).Name.Text;
        for (int i = 0; i < shown.Length; i++)
        {
            for (int j = i + 1; j < shown.Length; j++)
            {
                (GroupScore higher, GroupScore lower) = shown[i].Score >= shown[j].Score ? (shown[i], shown[j]) : (shown[j], shown[i]);
                decimal difference = higher.Score!.Value - lower.Score!.Value;
                yield return new GroupDifference(
                    leaf.Id,
                    name,
                    higher.Group,
                    lower.Group,
                    higher.Score.Value,
                    lower.Score.Value,
                    Exact.Plain(difference),
                    Exact.Percent(difference, leaf.ScaleMaximum - leaf.ScaleMinimum));
            }
        }
    }
}
