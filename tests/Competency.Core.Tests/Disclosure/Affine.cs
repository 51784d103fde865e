using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Disclosure;

/// <summary>One rating that an attacker does not know: the same unknown for as long as the rater does not change it.</summary>
internal readonly record struct Unknown(RaterId Rater, ItemId Item, int Value);

/// <summary>A number as the attacker writes it: what is known, and so much of each unknown rating.</summary>
internal sealed class Affine
{
    public Dictionary<Unknown, Rational> Terms { get; } = [];

    public Rational Known { get; private set; } = Rational.Zero;

    public bool IsAboutNobody => Terms.Count == 0;

    public Affine Add(Affine other, Rational factor)
    {
        foreach ((Unknown unknown, Rational coefficient) in other.Terms)
        {
            Add(unknown, coefficient * factor);
        }

        Known += other.Known * factor;
        return this;
    }

    public void Add(Unknown unknown, Rational coefficient)
    {
        Rational sum = Terms.GetValueOrDefault(unknown, Rational.Zero) + coefficient;
        if (sum == Rational.Zero)
        {
            Terms.Remove(unknown);
        }
        else
        {
            Terms[unknown] = sum;
        }
    }

    public void Add(Rational known) => Known += known;

    /// <summary>What the number is in truth.</summary>
    public Rational Evaluate() => Terms.Aggregate(Known, (sum, term) => sum + (term.Value * term.Key.Value));
}
