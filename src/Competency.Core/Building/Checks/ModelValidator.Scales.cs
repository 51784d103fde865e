using System.Globalization;
using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>Rating scales, roles and weights.</content>
internal sealed partial class ModelValidator
{
    private RatingScale? ReadScale(ScaleDraft draft, string path)
    {
        bool sound = ReadEnd(draft.Min, IssuePath.Member(path, "min")) & ReadEnd(draft.Max, IssuePath.Member(path, "max"));
        int min = draft.Min ?? 0;
        int max = draft.Max ?? 0;
        if (sound && min >= max)
        {
            sound = false;
            _issues.Error(IssueCodes.ScaleNotRising, path, $"The scale runs from {min} to {max}; allowed: a maximum over the minimum.", $"{min} to {max}");
        }
        else if (sound && max - min > ModelLimits.ScaleLength)
        {
            sound = false;
            _issues.Error(
                IssueCodes.ScaleTooLong,
                path,
                $"The scale from {min} to {max} is {max - min} long; allowed: at most {ModelLimits.ScaleLength}.",
                max - min,
                $"at most {ModelLimits.ScaleLength}");
        }

        ValueList<ScalePoint> points = ReadPoints(draft, path, sound);
        LocalizedText notObserved = ReadOptionalTexts(draft.NotObserved, IssuePath.Member(path, "notObserved"));
        Provenance provenance = draft.Provenance is null
            ? Provenance.Completed
            : ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance"));
        return sound ? new RatingScale(min, max, points, notObserved, provenance) : null;
    }

    private bool ReadEnd(int? value, string path)
    {
        if (value is null)
        {
            Missing(path);
            return false;
        }

        bool fits = value is >= -ModelLimits.ScaleEnd and <= ModelLimits.ScaleEnd;
        if (!fits)
        {
            const string Allowed = "-1000 to 1000";
            _issues.Error(IssueCodes.ScaleOutOfRange, path, $"The scale's end {value} is out of range; allowed: {Allowed}.", value, Allowed);
        }

        return fits;
    }

    private ValueList<ScalePoint> ReadPoints(ScaleDraft draft, string path, bool sound)
    {
        if (draft.Points is not { Count: > 0 } drafts)
        {
            return [];
        }

        string list = IssuePath.Member(path, "points");
        if (TooMany(list, "scale points", drafts.Count, ModelLimits.ScaleLength + 1))
        {
            return [];
        }

        ValueList<ScalePoint> points = ReadList(drafts, list, (point, at) =>
        {
            if (point.Value is null)
            {
                Missing(IssuePath.Member(at, "value"));
            }

            return new ScalePoint(point.Value ?? 0, ReadTexts(point.Label, IssuePath.Member(at, "label")));
        });

        IEnumerable<int> values = drafts.Select(point => point.Value ?? 0);
        if (sound && drafts.TrueForAll(point => point.Value is not null) && !values.SequenceEqual(Enumerable.Range(draft.Min!.Value, draft.Max!.Value - draft.Min.Value + 1)))
        {
            string given = string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
            _issues.Error(
                IssueCodes.ScalePointsIncomplete,
                list,
                $"The scale's points are {given}; allowed: none, or each of {draft.Min} to {draft.Max} in order.",
                given,
                string.Create(CultureInfo.InvariantCulture, $"{draft.Min} to {draft.Max}"));
        }

        return points;
    }

    private ValueList<RoleRule> ReadRoles()
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        return ReadList(_draft.Roles, "roles", (draft, path) =>
        {
            string idPath = IssuePath.Member(path, "id");
            if (ReadWords(draft.Id, idPath, "role id"))
            {
                CheckUnique(paths, draft.Id!, idPath, "Role id");
            }

            _ = RoleId.TryParse(draft.Id, out RoleId id);
            LocalizedText label = ReadOptionalTexts(draft.Label, IssuePath.Member(path, "label"));
            string weightPath = IssuePath.Member(path, "weight");
            if (draft.Weight is null)
            {
                Missing(weightPath);
            }

            return new RoleRule(id, label, ReadWeight(draft.Weight, weightPath, isRole: true));
        });
    }

    private decimal ReadWeight(decimal? draft, string path, bool isRole = false)
    {
        decimal weight = draft ?? 1;
        if (!IsWeight(weight, isRole))
        {
            string allowed = isRole ? "0 to 1000000, at most 4 decimal places" : "over 0, at most 1000000, at most 4 decimal places";
            string code = IsInRange(weight, isRole) ? IssueCodes.TooManyDecimals : IssueCodes.WeightOutOfRange;
            _issues.Error(code, path, $"Weight {weight} is refused; allowed: {allowed}.", weight, allowed);
        }

        return ModelDrafts.Plain(weight);
    }

    private static bool IsWeight(decimal weight, bool isRole = false) => IsInRange(weight, isRole) && WholeWeights.HasAllowedPlaces(weight);

    private static bool IsInRange(decimal weight, bool isRole) => (isRole ? weight >= 0 : weight > 0) && weight <= ModelLimits.Weight;

    private bool CheckPlaces(decimal value, string path, string what)
    {
        bool fits = WholeWeights.HasAllowedPlaces(value);
        if (!fits)
        {
            _issues.Error(IssueCodes.TooManyDecimals, path, $"{what} {value} has more than 4 decimal places.", value, "at most 4 decimal places");
        }

        return fits;
    }

    /// <summary>Holds weights to the sum that the model declares, where all of them are sound.</summary>
    private void CheckSum(WeightedKind kind, decimal[] weights, string path, string whose)
    {
        if (!_rules.WeightsSumTo100.Contains(kind) || weights.Length == 0)
        {
            return;
        }

        decimal sum = weights.Sum();
        if (sum != 100)
        {
            _issues.Error(IssueCodes.WeightsNot100, path, $"The weights of {whose} sum to {ModelDrafts.Plain(sum)}; the model asks for exactly 100.", ModelDrafts.Plain(sum), "100");
        }
    }
}
