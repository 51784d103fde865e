namespace Competency.Core.Validation;

/// <summary>The stable codes of all issues; each has a section with an example and the cure on the page of error codes.</summary>
/// <remarks>A code never changes its meaning and is never given to another trouble; the wording of messages may change.</remarks>
public static class IssueCodes
{
    /// <summary>A member that must be there is not.</summary>
    public const string MissingMember = "missing-member";

    /// <summary>An id, a rule's name or a parameter's name has not the form that its kind asks for.</summary>
    public const string MalformedId = "malformed-id";

    /// <summary>Two elements of one kind have the same id.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>A dimension has an id that the library keeps for itself.</summary>
    public const string ReservedId = "reserved-id";

    /// <summary>An indicator's id names another leaf or another level than the one it stands in.</summary>
    public const string IndicatorNotOfPlace = "indicator-not-of-place";

    /// <summary>A version is not of the form major.minor.patch.</summary>
    public const string MalformedVersion = "malformed-version";

    /// <summary>A language is no BCP 47 tag.</summary>
    public const string MalformedLanguage = "malformed-language";

    /// <summary>A language comes twice in one place.</summary>
    public const string DuplicateLanguage = "duplicate-language";

    /// <summary>A name of a closed set is none of that set.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>A value that may come once in a list comes twice.</summary>
    public const string DuplicateValue = "duplicate-value";

    /// <summary>A reference names a source document that the model does not declare.</summary>
    public const string UnknownSource = "unknown-source";

    /// <summary>A model is replaced by itself or by an older version of itself.</summary>
    public const string ReplacementCycle = "replacement-cycle";

    /// <summary>A deprecated model does not say what replaces it.</summary>
    public const string DeprecatedWithoutReplacement = "deprecated-without-replacement";

    /// <summary>A text is missing in a language that the model declares.</summary>
    public const string MissingText = "missing-text";

    /// <summary>A text is given in a language that the model does not declare.</summary>
    public const string UndeclaredLanguage = "undeclared-language";

    /// <summary>A text has nothing in it but white space.</summary>
    public const string EmptyText = "empty-text";

    /// <summary>A text is longer than allowed.</summary>
    public const string TextTooLong = "text-too-long";

    /// <summary>A text has a control character or half a surrogate pair in it.</summary>
    public const string MalformedText = "malformed-text";

    /// <summary>A provenance lacks the source or the reason that its kind asks for.</summary>
    public const string IncompleteProvenance = "incomplete-provenance";

    /// <summary>A member is given that does not belong to the kind of its rule or provenance.</summary>
    public const string MemberNotOfKind = "member-not-of-kind";

    /// <summary>There are more elements of a kind than allowed.</summary>
    public const string TooMany = "too-many";

    /// <summary>Dimensions are nested deeper than allowed.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A model has no dimensions.</summary>
    public const string NoDimensions = "no-dimensions";

    /// <summary>A composite has indicators, which only a leaf may have.</summary>
    public const string IndicatorsOnComposite = "indicators-on-composite";

    /// <summary>A composite has levels but no cut scores to reach them by.</summary>
    public const string LevelsWithoutCuts = "levels-without-cuts";

    /// <summary>A composite has a rating scale, though nobody rates it.</summary>
    public const string ScaleOnComposite = "scale-on-composite";

    /// <summary>A composite has a level rule, which only a leaf may have.</summary>
    public const string LevelRuleOnComposite = "level-rule-on-composite";

    /// <summary>A leaf has a composite rule, though it has no children to combine.</summary>
    public const string CompositeRuleOnLeaf = "composite-rule-on-leaf";

    /// <summary>A leaf has cuts beside its level rule instead of in it.</summary>
    public const string CutsOnLeaf = "cuts-on-leaf";

    /// <summary>A leaf has nothing that a rater could rate.</summary>
    public const string NothingToRate = "nothing-to-rate";

    /// <summary>A leaf's level rule needs levels and the leaf has none.</summary>
    public const string NoLevels = "no-levels";

    /// <summary>Under the cumulative rule, a level has no indicator that could show it.</summary>
    public const string LevelWithoutEvidence = "level-without-evidence";

    /// <summary>A nominated leaf has no level above 1 to choose.</summary>
    public const string NominationTooShort = "nomination-too-short";

    /// <summary>A level's ordinal is outside 1 to 100.</summary>
    public const string OrdinalOutOfRange = "ordinal-out-of-range";

    /// <summary>Two levels of a dimension have the same ordinal.</summary>
    public const string DuplicateOrdinal = "duplicate-ordinal";

    /// <summary>A dimension's levels do not stand from lowest to highest.</summary>
    public const string LevelsOutOfOrder = "levels-out-of-order";

    /// <summary>There are not as many cuts as levels.</summary>
    public const string CutCount = "cut-count";

    /// <summary>Cuts do not rise.</summary>
    public const string CutsNotRising = "cuts-not-rising";

    /// <summary>A cut lies off the scale.</summary>
    public const string CutOffScale = "cut-off-scale";

    /// <summary>A threshold lies off the scale.</summary>
    public const string ThresholdOffScale = "threshold-off-scale";

    /// <summary>A number has more than four decimal places.</summary>
    public const string TooManyDecimals = "too-many-decimals";

    /// <summary>A weight is outside its range.</summary>
    public const string WeightOutOfRange = "weight-out-of-range";

    /// <summary>Weights that must sum to 100 do not.</summary>
    public const string WeightsNot100 = "weights-not-100";

    /// <summary>A minimum share is outside 0 to 1.</summary>
    public const string ShareOutOfRange = "share-out-of-range";

    /// <summary>Weights and scale are so large that scores could no longer be exact.</summary>
    public const string BeyondExactArithmetic = "beyond-exact-arithmetic";

    /// <summary>A rating scale's maximum is not over its minimum.</summary>
    public const string ScaleNotRising = "scale-not-rising";

    /// <summary>A rating scale is longer than allowed.</summary>
    public const string ScaleTooLong = "scale-too-long";

    /// <summary>An end of a rating scale is outside −1000 to 1000.</summary>
    public const string ScaleOutOfRange = "scale-out-of-range";

    /// <summary>A rating scale's labels are not one for each point, from lowest to highest.</summary>
    public const string ScalePointsIncomplete = "scale-points-incomplete";

    /// <summary>Points are outside their range.</summary>
    public const string PointsOutOfRange = "points-out-of-range";

    /// <summary>A table of points does not rise with the levels.</summary>
    public const string PointsNotRising = "points-not-rising";

    /// <summary>A table of points says nothing about a level that a leaf below has.</summary>
    public const string PointsMissingLevel = "points-missing-level";

    /// <summary>A leaf under a points rule has no levels to give points for, or its highest gives none.</summary>
    public const string PointsWithoutLevels = "points-without-levels";

    /// <summary>Bands do not rise.</summary>
    public const string BandsNotRising = "bands-not-rising";

    /// <summary>A band's cut is outside 0 to 100.</summary>
    public const string BandOutOfRange = "band-out-of-range";

    /// <summary>A part of a model names a dimension that the model does not have.</summary>
    public const string UnknownDimension = "unknown-dimension";

    /// <summary>A part of a model names a level that the dimension does not have.</summary>
    public const string UndefinedLevel = "undefined-level";

    /// <summary>A requirement profile rests on one that the model does not have.</summary>
    public const string UnknownProfile = "unknown-profile";

    /// <summary>A requirement profile rests on itself, directly or by way of others.</summary>
    public const string ProfileCycle = "profile-cycle";

    /// <summary>A requirement profile requires nothing.</summary>
    public const string EmptyProfile = "empty-profile";

    /// <summary>A requirement profile has two requirements for one dimension.</summary>
    public const string DuplicateRequirement = "duplicate-requirement";

    /// <summary>A requirement has neither a level nor a score, or has both.</summary>
    public const string LevelOrScore = "level-or-score";

    /// <summary>A required score lies off the scale, or at its minimum.</summary>
    public const string ScoreOffScale = "score-off-scale";

    /// <summary>A model with an interview guide has an id that leaves no room for that of its interview model.</summary>
    public const string IdTooLong = "id-too-long";

    /// <summary>An interview guide has no questions.</summary>
    public const string NoQuestions = "no-questions";

    /// <summary>An interview question gives evidence for a composite, which only its leaves can have.</summary>
    public const string EvidenceOnComposite = "evidence-on-composite";

    /// <summary>An interview question names a dimension twice.</summary>
    public const string DuplicateEvidence = "duplicate-evidence";

    /// <summary>A development measure does not lead to a higher level.</summary>
    public const string MeasureNotRising = "measure-not-rising";

    /// <summary>A relation is one to a dimension of the model itself.</summary>
    public const string SelfRelation = "self-relation";

    /// <summary>A pair of dimensions is related twice.</summary>
    public const string DuplicateRelation = "duplicate-relation";

    /// <summary>There are so many issues that the rest is left out.</summary>
    public const string TooManyIssues = "too-many-issues";
}
