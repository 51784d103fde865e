namespace Competency.Analytics;

/// <summary>A person's measure when the items of a Rasch model are known.</summary>
public sealed class RaschPerson
{
    internal RaschPerson(string target, int answers, int score, Statistic measure, Statistic error)
    {
        Target = target;
        Answers = answers;
        Score = score;
        Measure = measure;
        StandardError = error;
    }

    /// <summary>Gets the id of the person.</summary>
    public string Target { get; }

    /// <summary>Gets the number of answers used.</summary>
    public int Answers { get; }

    /// <summary>Gets the score: the sum of categories counted from 0 over the answers used.</summary>
    public int Score { get; }

    /// <summary>Gets the maximum likelihood measure in logits; undefined with <see cref="UndefinedReason.Unbounded"/> at either end, never extrapolated.</summary>
    public Statistic Measure { get; }

    /// <summary>Gets the standard error of the measure, 1/√information.</summary>
    public Statistic StandardError { get; }
}
