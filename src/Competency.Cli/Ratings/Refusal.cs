using Competency.Core;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>A person who is not scored, and why; nobody where the rows do not say whom they rate.</summary>
internal sealed record Refusal(SubjectId? Subject, ValueList<RowFault> Faults)
{
    public string Name => Subject?.Value ?? "(nobody)";
}
