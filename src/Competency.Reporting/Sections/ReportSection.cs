namespace Competency.Reporting;

/// <summary>The parts of reports, for a host to leave out or to add after. The cover is always there: a number without its model, version and day says nothing.</summary>
public enum ReportSection
{
    /// <summary>What was measured, when, by whom in groups, by which model version. In every report, and never left out.</summary>
    Cover = 1,

    /// <summary>Individual: the whole, its band, and how it stands to the profile.</summary>
    Overall = 2,

    /// <summary>Individual: all dimensions at a glance, as a radar and as a table.</summary>
    Dimensions = 3,

    /// <summary>Individual: blind spots, hidden strengths, and where groups differ.</summary>
    SelfAndOthers = 4,

    /// <summary>Individual: the behaviors that others rate highest and lowest.</summary>
    Behaviors = 5,

    /// <summary>Individual: each dimension by itself.</summary>
    Details = 6,

    /// <summary>Individual: what raters wrote.</summary>
    Comments = 7,

    /// <summary>Individual: the development plan.</summary>
    Plan = 8,

    /// <summary>Team: people by dimensions.</summary>
    HeatMap = 9,

    /// <summary>Team: how the members are spread over levels.</summary>
    Distribution = 10,

    /// <summary>Team: the share of members who meet what is required.</summary>
    Requirements = 11,

    /// <summary>Team: what many members lack.</summary>
    CommonGaps = 12,

    /// <summary>Team: who could mentor whom.</summary>
    Mentors = 13,

    /// <summary>Progress: the whole and each dimension over time.</summary>
    Lines = 14,

    /// <summary>Progress: what changed, and whether by more than noise.</summary>
    Changes = 15,

    /// <summary>Progress: what may not be compared, and why.</summary>
    NotCompared = 16,

    /// <summary>Selection: everyone by fit.</summary>
    Ranking = 17,

    /// <summary>Selection: each must-have by person.</summary>
    MustHaves = 18,

    /// <summary>Selection: what the interview says, question by question.</summary>
    Interview = 19,

    /// <summary>Every report: what is hidden, and why.</summary>
    Hidden = 20,

    /// <summary>Every report: how to read it.</summary>
    HowToRead = 21,
}
