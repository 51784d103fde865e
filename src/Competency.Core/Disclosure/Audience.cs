using System.Diagnostics;

namespace Competency.Core.Disclosure;

/// <summary>Who is to see a disclosed result, and which of its sections.</summary>
/// <remarks>
/// An audience takes sections away from the one disclosed result and adds nothing: all audiences together know what that result holds, and no
/// more. A host adds its own by making one. Immutable, structurally equal.
/// </remarks>
[DebuggerDisplay("{Name,nq}: {Sections}")]
public sealed record Audience
{
    /// <summary>Makes an audience.</summary>
    /// <param name="name">A name for programs: words of lowercase letters and digits joined by hyphens, at most 64 characters.</param>
    /// <param name="sections">The sections that it sees.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not of that form, or <paramref name="sections"/> holds an unknown section.</exception>
    public Audience(string name, DisclosedSections sections)
    {
        if (!Internal.IdSyntax.IsWords(name))
        {
            throw new ArgumentException($"'{name}' is no name of an audience; allowed: {Internal.IdSyntax.WordsAllowed}.", nameof(name));
        }

        if ((sections | DisclosedSections.All) != DisclosedSections.All)
        {
            throw new ArgumentException($"{sections} holds an unknown section; allowed: {DisclosedSections.All}.", nameof(sections));
        }

        Name = name;
        Sections = sections | DisclosedSections.Totals;
    }

    /// <summary>Gets the keeper of the whole disclosed result, such as a store: every section.</summary>
    public static Audience Complete { get; } = new("complete", DisclosedSections.All);

    /// <summary>Gets the person assessed: every section.</summary>
    public static Audience Person { get; } = new("person", DisclosedSections.All);

    /// <summary>Gets the person's manager: everything but comments.</summary>
    public static Audience Manager { get; } = new("manager", DisclosedSections.All & ~DisclosedSections.Comments);

    /// <summary>Gets the people department: totals, levels and groups; no self-ratings, single items or comments.</summary>
    public static Audience HumanResources { get; } = new("human-resources", DisclosedSections.Groups | DisclosedSections.Levels);

    /// <summary>Gets the aggregate of a team: totals and levels alone.</summary>
    public static Audience Team { get; } = new("team", DisclosedSections.Totals);

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the sections that this audience sees; always with <see cref="DisclosedSections.Totals"/>.</summary>
    public DisclosedSections Sections { get; }
}
