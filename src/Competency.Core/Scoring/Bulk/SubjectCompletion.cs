namespace Competency.Core.Scoring.Bulk;

/// <summary>When all ratings of a subject of a stream are there.</summary>
public enum SubjectCompletion
{
    /// <summary>At the end of the stream: records come in any order, and all of them are held until then, a byte for each item of each rater.</summary>
    AtEnd = 1,

    /// <summary>When the next subject begins: records come subject by subject. Memory is bounded by one batch, and by the ids of the subjects that were scored.</summary>
    WhenNextBegins = 2,

    /// <summary>When <see cref="RatingChunk.Completed"/> says so; the others at the end.</summary>
    WhenTold = 3,
}
