namespace Competency.Analytics.Internal.Latent;

/// <summary>Each person's answers as pairs of unit and category, person after person.</summary>
internal sealed class LatentData
{
    /// <summary>Where the answers of each person start; one more than there are persons.</summary>
    public required int[] Start { get; init; }

    public required int[] Unit { get; init; }

    public required int[] Category { get; init; }

    public int Persons => Start.Length - 1;
}
