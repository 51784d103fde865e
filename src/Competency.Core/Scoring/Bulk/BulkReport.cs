using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>What came of a bulk run: how many subjects were scored, which were not and why, and how it was carried out.</summary>
/// <param name="Subjects">The subjects that came in: those of the batch, and those refused when it was built from records.</param>
/// <param name="Refused">The subjects that have no result because something about them is wrong; all others have one.</param>
/// <param name="Issues">What is wrong: first with the subjects of the batch, in their order, then with those refused when it was built; at most <see cref="BulkOptions.MaxIssues"/>.</param>
/// <param name="IssueCounts">How many issues of each code there are, those not listed among them; by code.</param>
/// <param name="Fallbacks">What of the model, or of the columns asked for, has no vector form and was computed subject by subject.</param>
/// <param name="SubjectsOneByOne">The subjects that were scored one by one for another reason: far more raters than those beside them, or a failing rule.</param>
/// <param name="VectorBits">The width of the vectors that were used.</param>
/// <param name="Threads">The threads that worked.</param>
public sealed record BulkReport(
    int Subjects,
    int Refused,
    ValueList<BulkIssue> Issues,
    ValueList<BulkIssueCount> IssueCounts,
    ValueList<BulkFallback> Fallbacks,
    int SubjectsOneByOne,
    int VectorBits,
    int Threads);

/// <summary>One thing that is wrong with a subject of a batch.</summary>
/// <param name="Subject">The subject's place in the batch, from 0; null where it was refused when the batch was built, and is not in it.</param>
/// <param name="SubjectId">The subject, or null where the batch holds no ids.</param>
/// <param name="Row">The number of the record that is at fault, as the caller numbered it, or null.</param>
/// <param name="Issue">What is wrong.</param>
public sealed record BulkIssue(int? Subject, SubjectId? SubjectId, long? Row, ValidationIssue Issue);

/// <summary>How often one code came up.</summary>
/// <param name="Code">A code of <see cref="AssessmentIssueCodes"/>.</param>
/// <param name="Count">How often.</param>
public sealed record BulkIssueCount(string Code, long Count);

/// <summary>A part of a model that is computed subject by subject, because it has no vector form: the same numbers, more slowly.</summary>
/// <param name="Dimension">The dimension, or null for all.</param>
/// <param name="What">What is computed so: a rule's name in the model format, or a column.</param>
/// <param name="Reason">Why.</param>
public sealed record BulkFallback(DimensionId? Dimension, string What, string Reason);
