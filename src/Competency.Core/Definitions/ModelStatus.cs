namespace Competency.Core;

/// <summary>Where a version of a model is in its life.</summary>
public enum ModelStatus
{
    /// <summary>Still being written: results must not be used for decisions.</summary>
    Draft = 1,

    /// <summary>In use.</summary>
    Adopted = 2,

    /// <summary>Kept so that old results stay explicable; new assessments should use its replacement.</summary>
    Deprecated = 3,
}
