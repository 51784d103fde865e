namespace Competency.Formats.Parquet;

/// <summary>Tells what is wrong with a file from what is wrong with the disk or the program.</summary>
internal static class ParquetFault
{
    /// <summary>Whether an exception of the Parquet library speaks of the bytes that it was given: it throws many kinds for damaged ones.</summary>
    public static bool IsOfTheFile(Exception exception) => exception switch
    {
        EndOfStreamException => true,
        IOException or UnauthorizedAccessException or OperationCanceledException or OutOfMemoryException or RatingFileException => false,
        _ => true,
    };
}
