using Competency.Cli.Ratings;
using Competency.Core.Scoring;
using Competency.Core.Serialization;

namespace Competency.Cli.Output;

/// <summary>Takes results and refusals one by one, and keeps none.</summary>
internal abstract class ScoreSink : IDisposable
{
    public abstract void Add(AssessmentResult result);

    public abstract void Add(Refusal refusal);

    public virtual void Dispose()
    {
    }
}

/// <summary>One complete result a line; who is refused is told on the error stream only.</summary>
internal sealed class NdjsonSink(TextWriter writer) : ScoreSink
{
    public override void Add(AssessmentResult result)
    {
        writer.Write(CompetencyJson.WriteResult(result, indented: false));
        writer.Write('\n');
    }

    public override void Add(Refusal refusal)
    {
    }
}
