namespace Competency.Core;

/// <summary>What kind of thing a development measure is.</summary>
public enum MeasureKind
{
    /// <summary>A course, a workshop, an exercise led by a trainer.</summary>
    Training = 1,

    /// <summary>Work with a coach, a mentor or the manager.</summary>
    Coaching = 2,

    /// <summary>Doing the thing in daily work, on purpose and with a look back.</summary>
    Practice = 3,

    /// <summary>Reading, or studying on one's own.</summary>
    Reading = 4,

    /// <summary>A task or a project given so that the person grows by it.</summary>
    Assignment = 5,
}
