using System.Diagnostics;
using Competency.Core;

namespace Competency.Questionnaires;

/// <summary>One entry of a questionnaire: a behavior, or a leaf where raters nominate a level.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Number}: {Statement}")]
public sealed record Question
{
    internal Question(int number, string key, ItemId item, string statement, ValueList<AnswerOption> options, string notObserved)
    {
        Number = number;
        Key = key;
        Item = item;
        Statement = statement;
        Options = options;
        NotObserved = notObserved;
    }

    /// <summary>Gets the place in the questionnaire, from 1.</summary>
    public int Number { get; }

    /// <summary>Gets what the form calls the question: 16 hexadecimal digits that tell a rater nothing.</summary>
    /// <remarks>An item's id names dimension and level, so it never stands in a form. The key is the beginning of a SHA-256 over the model's fingerprint and the item's id.</remarks>
    public string Key { get; }

    /// <summary>Gets the item that is rated. For programs: no form shows it.</summary>
    public ItemId Item { get; }

    /// <summary>Gets what the rater reads: the behavior, whether it speaks for the person or against; for a nomination the leaf's name and meaning.</summary>
    public string Statement { get; }

    /// <summary>Gets the answers, lowest first.</summary>
    public ValueList<AnswerOption> Options { get; }

    /// <summary>Gets what the answer "not observed" is called; every question has it.</summary>
    public string NotObserved { get; }
}
