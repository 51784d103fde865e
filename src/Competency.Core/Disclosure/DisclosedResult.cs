using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Competency.Core.Disclosure;

/// <summary>What of an assessment may be shown to people: the only form that reports, exports and conversations are made from.</summary>
/// <remarks>
/// <para>
/// Only an <see cref="IDisclosure"/> makes one. Every number in it is a function of ratings that may be shown: what a hidden rater said has
/// no part in it. <see cref="For"/> gives what one audience sees.
/// </para>
/// <para>Plain data, immutable, structurally equal, safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{Subject.Value,nq} by {Model} for {Audience.Name,nq}: {Overall.Percent} %")]
public sealed record DisclosedResult
{
    internal DisclosedResult()
    {
    }

    /// <summary>Gets the person assessed.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the caller's own id of the assessment, or null.</summary>
    public string? AssessmentId { get; internal init; }

    /// <summary>Gets the day that the assessment stands for, or null.</summary>
    public DateOnly? Date { get; internal init; }

    /// <summary>Gets the model and the version that was used.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the SHA-256 over the canonical JSON of the model and its rules, 64 lowercase hexadecimal digits.</summary>
    public string Fingerprint { get; internal init; } = string.Empty;

    /// <summary>Gets which release for this person and model it is: 1 for the first.</summary>
    public int Release { get; internal init; }

    /// <summary>Gets the minimums by which it was made.</summary>
    public DisclosurePolicy Policy { get; internal init; } = DisclosurePolicy.Default;

    /// <summary>Gets who is to see it.</summary>
    public Audience Audience { get; internal init; } = Audience.Complete;

    /// <summary>Gets whether every total is the one on record; where not, some total is given without what is hidden, with small groups pooled, or repeated.</summary>
    public bool IsOfRecord => Overall.IsOfRecord;

    /// <summary>Gets the whole.</summary>
    public DisclosedDimension Overall { get; internal init; } = null!;

    /// <summary>Gets the id of the band that the overall percent lies in; null where there is none.</summary>
    public string? Band { get; internal init; }

    /// <summary>Gets each dimension, each parent before its children, in order of definition.</summary>
    public ValueList<DisclosedDimension> Dimensions { get; internal init; } = [];

    /// <summary>Gets what became of each role that has raters with enough evidence, in the model's order of roles.</summary>
    public ValueList<DisclosedRole> Roles { get; internal init; } = [];

    /// <summary>Gets what raters wrote, by dimension, item, group and then by text, so that its order tells nothing.</summary>
    public ValueList<DisclosedComment> Comments { get; internal init; } = [];

    /// <summary>Gets whose comments are withheld and why; without counts.</summary>
    public ValueList<WithheldComments> WithheldComments { get; internal init; } = [];

    /// <summary>Gets what a reader should know about the numbers, in order of definition.</summary>
    public ValueList<DisclosedWarning> Warnings { get; internal init; } = [];

    /// <summary>Gets one dimension, or the whole by <see cref="DimensionId.Overall"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such dimension; the message lists those there are.</exception>
    public DisclosedDimension this[DimensionId dimension] => TryGet(dimension, out DisclosedDimension? found)
        ? found
        : throw new KeyNotFoundException($"The result by {Model} has no dimension '{dimension}'; it has: overall, {string.Join(", ", Dimensions.Select(d => d.Id))}.");

    /// <summary>Gets one dimension, without an exception where there is none.</summary>
    public bool TryGet(DimensionId dimension, [NotNullWhen(true)] out DisclosedDimension? found)
    {
        found = dimension == DimensionId.Overall ? Overall : null;
        for (int i = 0; found is null && i < Dimensions.Count; i++)
        {
            found = Dimensions[i].Id == dimension ? Dimensions[i] : null;
        }

        return found is not null;
    }

    /// <summary>Gives what an audience sees of this result; of a form made for one audience, what both may see.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="audience"/> is null.</exception>
    public DisclosedResult For(Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        Audience seen = new(audience.Name, audience.Sections & Audience.Sections);
        return this with
        {
            Audience = seen,
            Overall = Overall.For(seen.Sections),
            Dimensions = Dimensions.Select(dimension => dimension.For(seen.Sections)).ToValueList(),
            Comments = Sees(DisclosedSections.Comments)
                ? Comments.Where(comment => !comment.Group.IsSelf || Sees(DisclosedSections.Self)).ToValueList()
                : [],
            WithheldComments = Sees(DisclosedSections.Comments) ? WithheldComments : [],
        };

        bool Sees(DisclosedSections section) => seen.Sections.HasFlag(section);
    }
}
