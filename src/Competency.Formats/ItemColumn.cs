using Competency.Core;

namespace Competency.Formats;

/// <summary>A column of the wide layout.</summary>
/// <param name="Column">Its place among the columns, from 0.</param>
/// <param name="Item">The item that heads it.</param>
public sealed record ItemColumn(int Column, ItemId Item);
