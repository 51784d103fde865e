namespace Competency.Core;

/// <summary>How raters combine into a leaf score.</summary>
public enum RaterPooling
{
    /// <summary>Each role's raters into a plain mean, then the roles by their weights. The default.</summary>
    ByRole = 1,

    /// <summary>All counting raters into one plain mean, whatever their role.</summary>
    Pooled = 2,
}
