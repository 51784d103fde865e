using System.Globalization;
using Competency.Core.Building;

namespace Competency.Core.Languages;

/// <summary>Names every text of a model by a key that stays the same as long as the element has its id.</summary>
internal static class ModelTexts
{
    /// <summary>What keys of other elements start with; a dimension of such a name has <c>dimension.</c> before its key.</summary>
    private static readonly HashSet<string> s_prefixes = new(StringComparer.Ordinal)
    {
        "name", "description", "source", "scale", "role", "band", "proficiency", "dimension", "profile", "interview", "question", "development", "relation",
    };

    /// <summary>Gets the texts, each as the dictionary by language that the draft itself holds.</summary>
    public static IEnumerable<(string Key, Dictionary<string, string> Texts)> Of(ModelDraft draft) =>
    [
        .. One("name", draft.Name), .. One("description", draft.Description),
        .. (draft.Sources ?? []).SelectMany(source => One($"source.{source.Id}.title", source.Title)),
        .. OfScale("scale", draft.Scale),
        .. (draft.Roles ?? []).SelectMany(role => One($"role.{role.Id}", role.Label)),
        .. (draft.Rules?.Bands ?? []).SelectMany(band => One($"band.{band.Id}", band.Label)),
        .. (draft.ProficiencyScale ?? []).SelectMany(OfGrade),
        .. (draft.Dimensions ?? []).SelectMany(OfDimension),
        .. (draft.RequirementProfiles ?? []).SelectMany(OfProfile),
        .. One("interview.purpose", draft.InterviewGuide?.Purpose),
        .. (draft.InterviewGuide?.Questions ?? []).SelectMany(OfQuestion),
        .. (draft.DevelopmentMeasures ?? []).SelectMany(measure => One($"development.{measure.Id}", measure.Text)),
        .. (draft.Relations ?? []).SelectMany(relation => One($"relation.{relation.Dimension}.{relation.Model}.{relation.Target}", relation.Note)),
    ];

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfDimension(DimensionDraft dimension)
    {
        string key = s_prefixes.Contains(dimension.Id!) ? $"dimension.{dimension.Id}" : dimension.Id!;
        return
        [
            .. One($"{key}.name", dimension.Name), .. One($"{key}.definition", dimension.Definition),
            .. (dimension.KeyPoints ?? []).SelectMany((point, i) => One($"{key}.key-point.{Number(i + 1)}", point)),
            .. OfScale($"{key}.scale", dimension.Scale),
            .. (dimension.Levels ?? []).SelectMany(level => OfLevel(key, dimension, level)),
            .. (dimension.Indicators ?? []).SelectMany(indicator => OfIndicator(key, dimension, indicator)),
            .. (dimension.Dimensions ?? []).SelectMany(OfDimension),
        ];
    }

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfLevel(string key, DimensionDraft dimension, LevelDraft level)
    {
        string at = $"{key}.{Number(level.Ordinal ?? 0)}";
        return
        [
            .. One($"{at}.title", level.Title), .. One($"{at}.description", level.Description),
            .. (level.Indicators ?? []).SelectMany(indicator => OfIndicator(key, dimension, indicator)),
        ];
    }

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfIndicator(string key, DimensionDraft dimension, IndicatorDraft indicator) =>
        One(key + indicator.Id![dimension.Id!.Length..], indicator.Text);

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfGrade(ProficiencyGradeDraft grade)
    {
        string key = $"proficiency.{Number(grade.Ordinal ?? 0)}";
        return [.. One($"{key}.title", grade.Title), .. One($"{key}.description", grade.Description)];
    }

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfProfile(RequirementProfileDraft profile) =>
        [.. One($"profile.{profile.Id}.name", profile.Name), .. One($"profile.{profile.Id}.description", profile.Description)];

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfQuestion(InterviewQuestionDraft question)
    {
        string key = $"question.{question.Id}";
        return
        [
            .. One($"{key}.text", question.Text), .. One($"{key}.purpose", question.Purpose),
            .. (question.FollowUps ?? []).SelectMany((next, i) =>
                One($"{key}.follow-up.{Number(i + 1)}.text", next.Text).Concat(One($"{key}.follow-up.{Number(i + 1)}.when", next.When))),
            .. One($"{key}.poor", question.Anchors?.Poor), .. One($"{key}.fair", question.Anchors?.Fair), .. One($"{key}.strong", question.Anchors?.Strong),
        ];
    }

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> OfScale(string key, ScaleDraft? scale) =>
        (scale?.Points ?? []).SelectMany(point => One($"{key}.{Number(point.Value ?? 0)}", point.Label)).Concat(One($"{key}.not-observed", scale?.NotObserved));

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> One(string key, SourcedTextDraft? text) => One(key, text?.Text);

    private static IEnumerable<(string Key, Dictionary<string, string> Texts)> One(string key, Dictionary<string, string>? texts) =>
        texts is null ? [] : [(key, texts)];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
