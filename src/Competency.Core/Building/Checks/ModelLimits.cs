namespace Competency.Core.Building;

/// <summary>How large a model may be.</summary>
internal static class ModelLimits
{
    public const int Dimensions = 1_000;
    public const int Indicators = 10_000;
    public const int Depth = 16;
    public const int Languages = 50;
    public const int Levels = 100;
    public const int Sources = 1_000;
    public const int Roles = 100;
    public const int Bands = 100;
    public const int KeyPoints = 100;
    public const int Parameters = 100;
    public const int Profiles = 200;
    public const int Questions = 500;
    public const int FollowUps = 50;
    public const int Measures = 10_000;
    public const int Relations = 10_000;
    public const int TextLength = 4_000;
    public const int ScaleLength = 100;
    public const int ScaleEnd = 1_000;
    public const int Weight = 1_000_000;
    public const int Issues = 1_000;
}
