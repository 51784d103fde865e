using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>The bounds that keep every intermediate of a score under 2⁵³.</content>
internal sealed partial class ModelValidator
{
    private const string Cure = "round them, or give them a larger common divisor";

    /// <summary>A leaf's score is 10⁹·Σ w·(v − min) ÷ Σ w.</summary>
    /// <remarks>The evidence of one level is part of that of the leaf, so that its sum is never larger.</remarks>
    private void CheckLeafArithmetic(decimal[] weights, RatingScale scale, string path, string? id) =>
        CheckExact(
            WholeWeights.Reduce(weights).Sum(),
            scale.Length * WholeWeights.NanoPerPoint,
            path,
            $"The indicator weights of '{id}' come to",
            $" on a scale of length {scale.Length}");

    /// <summary>A role-weighted leaf score is Σ w·score ÷ Σ w, each score a whole number of nano-points.</summary>
    private void CheckRoleArithmetic(ValueList<RoleRule> roles)
    {
        decimal[] weights = [.. roles.Select(role => role.Weight)];
        if (!Array.TrueForAll(weights, weight => IsWeight(weight, isRole: true)))
        {
            return;
        }

        CheckSum(WeightedKind.Roles, weights, "roles", "the roles");
        CheckExact(
            WholeWeights.Reduce(weights).Sum(),
            Math.Max(_longestScale, 1) * WholeWeights.NanoPerPoint,
            "roles",
            $"The role weights come to",
            $" on a scale of length {_longestScale}");
    }

    /// <summary>A composite's percent is Σ w·percent ÷ Σ w, each percent a whole number of nano-percent.</summary>
    private void CheckCompositeArithmetic(decimal[] weights, string path, string whose) =>
        CheckExact(WholeWeights.Reduce(weights).Sum(), WholeWeights.NanoPerWhole, path, $"The weights of {whose} come to", $"");

    /// <summary>A points composite's percent is 10¹¹·Σ w·points ÷ Σ w·highest points.</summary>
    private void CheckPointsArithmetic(decimal[] weights, long[] highest, string path, string whose)
    {
        long[] whole = WholeWeights.Reduce(weights);
        decimal sum = 0;
        for (int i = 0; i < whole.Length; i++)
        {
            sum += (decimal)whole[i] * highest[i];
        }

        CheckExact(sum, WholeWeights.NanoPerWhole, path, $"The weights of the leaves of {whose} times their highest points come to", $"");
    }

    private void CheckExact(decimal sum, long factor, string path, FormattableString what, FormattableString where)
    {
        long largest = WholeWeights.LargestSum(factor);
        if (sum > largest)
        {
            string subject = FormattableString.Invariant(what);
            string place = FormattableString.Invariant(where);
            _issues.Error(
                IssueCodes.BeyondExactArithmetic,
                path,
                $"{subject} {sum} as whole numbers; at most {largest}{place} keeps every score exact: {Cure}.",
                sum,
                FormattableString.Invariant($"at most {largest}"));
        }
    }
}
