using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Simulation;

namespace Competency.Questionnaires;

/// <summary>Turns the leaves of a model into questions.</summary>
internal sealed class QuestionList(CompetencyModel model, string fingerprint, string language)
{
    // What the random stream is for; part of what a seed means, so it never changes.
    private const ulong Order = 0x51;

    private const int KeyBytes = 8;

    public ValueList<Question> InOrder(ulong seed)
    {
        Func<int, Question>[] questions = [.. model.AllDimensions().Where(dimension => dimension.IsLeaf).SelectMany(QuestionsOf)];
        RandomStream random = new(seed, Order);
        for (int i = questions.Length - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (questions[i], questions[j]) = (questions[j], questions[i]);
        }

        return [.. questions.Select((make, i) => make(i + 1))];
    }

    private IEnumerable<Func<int, Question>> QuestionsOf(Dimension leaf)
    {
        RatingScale scale = model.ScaleOf(leaf);
        string notObserved = NotObserved(scale);
        if (model.LevelRuleOf(leaf) is NominationLevelRule)
        {
            ValueList<AnswerOption> levels = LevelsOf(leaf);
            return [number => new Question(number, KeyOf(leaf.Id), leaf.Id, Meaning(leaf), levels, notObserved)];
        }

        ValueList<AnswerOption> points = PointsOf(scale);
        return leaf.AllIndicators().Select<BehavioralIndicator, Func<int, Question>>(
            indicator => number => new Question(number, KeyOf(indicator.Id), indicator.Id, Text(indicator.Text), points, notObserved));
    }

    private string KeyOf(ItemId item) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{fingerprint}\n{item.Value}")), 0, KeyBytes).ToLowerInvariant();

    private string Meaning(Dimension leaf) => leaf.Definition is { } definition ? $"{Text(leaf.Name.Text)}: {Text(definition.Text)}" : Text(leaf.Name.Text);

    private ValueList<AnswerOption> LevelsOf(Dimension leaf)
    {
        IEnumerable<ProficiencyLevel> levels = leaf.Levels.Count > 0 ? leaf.Levels : model.ProficiencyScale;
        return Distinct(levels.Select(level => new AnswerOption(level.Ordinal, Text(level.Title.Text))), NotObserved(model.ScaleOf(leaf)));
    }

    private ValueList<AnswerOption> PointsOf(RatingScale scale) => Distinct(
        scale.Points.Count > 0
            ? scale.Points.Select(point => new AnswerOption(point.Value, Text(point.Label)))
            : Enumerable.Range(scale.Minimum, scale.Length + 1).Select(value => new AnswerOption(value, Number(value))),
        NotObserved(scale));

    // Where two answers read alike, or one reads like another's number, the number tells them apart.
    private static ValueList<AnswerOption> Distinct(IEnumerable<AnswerOption> options, string notObserved)
    {
        AnswerOption[] all = [.. options];
        bool areClear = all.Select(option => option.Label).Append(notObserved).Distinct(StringComparer.OrdinalIgnoreCase).Count() == all.Length + 1
            && !all.Any(option => all.Any(other => other != option && string.Equals(option.Label, Number(other.Value), StringComparison.Ordinal)));
        return areClear ? [.. all] : [.. all.Select(option => option with { Label = $"{Number(option.Value)} {option.Label}" })];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string NotObserved(RatingScale scale) => scale.NotObserved.IsEmpty
        ? CompetencyLabels.Default.Get("frequency.not-observed", language)
        : Text(scale.NotObserved);

    // One line whatever the model's text is: a cell, a legend and a list have one.
    private string Text(LocalizedText text) => string.Join(' ', text.In(language, model.Languages).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
