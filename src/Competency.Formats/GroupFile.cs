using Competency.Core;

namespace Competency.Formats;

/// <summary>What a file of groups holds: the group of each person, such as a region or an age band.</summary>
public sealed class GroupFile
{
    internal GroupFile(IReadOnlyDictionary<SubjectId, string> groups, ValueList<RowFault> faults, ValueList<string> unusedColumns)
    {
        Groups = groups;
        Faults = faults;
        UnusedColumns = unusedColumns;
    }

    /// <summary>Gets the group of each person who has one.</summary>
    public IReadOnlyDictionary<SubjectId, string> Groups { get; }

    /// <summary>Gets what is wrong with the other rows.</summary>
    public ValueList<RowFault> Faults { get; }

    /// <summary>Gets the columns that are not read.</summary>
    public ValueList<string> UnusedColumns { get; }
}
