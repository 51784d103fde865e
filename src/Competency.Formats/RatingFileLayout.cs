namespace Competency.Formats;

/// <summary>How a file lays ratings out in rows.</summary>
public enum RatingFileLayout
{
    /// <summary>A row a rating: subject, rater, role, item, value.</summary>
    Long = 1,

    /// <summary>A row a rater: subject, rater, role, and a column for each item, headed by its id; an empty field is not observed.</summary>
    Wide = 2,
}
