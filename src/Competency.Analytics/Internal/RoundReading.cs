using System.Collections.Immutable;
using System.Globalization;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Validation;

namespace Competency.Analytics.Internal;

/// <summary>Turns the figures of a round into sentences that name dimensions in the reader's language. The bands are those of <see cref="QualityReading"/>.</summary>
internal static class RoundReading
{
    private const string English = "en";
    private const string Chinese = "zh-CN";

    public static ImmutableArray<QualityFinding> Of(RoundQualityReport report, QualityReportOptions options)
    {
        List<QualityFinding> findings = [];
        ValueList<string> languages = report.Round.Model.Languages;
        foreach (DimensionQuality dimension in report.Dimensions)
        {
            Named name = new(dimension.Id.Value, dimension.Name.In(English, languages), dimension.Name.In(Chinese, languages));
            findings.AddRange(Agreement(dimension, name, report.Round.Model));
            findings.Add(Reliability(dimension.Reliability.Icc2, name));
            findings.AddRange(Consistency(dimension.Indicators.Consistency, name));
            findings.AddRange(Generalizability(dimension.Indicators.Generalizability, options.Goal, name));
            findings.AddRange(ContextReading.Of(dimension, name));
        }

        int targets = report.Round.Ratings.Targets.Length;
        findings.AddRange(QualityReading.SmallRound(targets, options.SmallRound));
        findings.AddRange(QualityReading.Careless(report.CarelessForms.Length));
        findings.AddRange(Severity(report.Severity));
        findings.Add(QualityReading.SelfOther(report.SelfOther));
        findings.AddRange(ContextReading.Of(report, options));
        findings.AddRange(LeftOut(report.Round));
        return [.. findings];
    }

    /// <summary>What several raters of a role are called: by the model's own word, or the library's.</summary>
    public static string RoleName(RoleId? role, CompetencyModel model, bool chinese) =>
        CompetencyLabels.Default.OfRaters(role, model, chinese ? Chinese : English);

    private static IEnumerable<QualityFinding> Agreement(DimensionQuality dimension, Named name, CompetencyModel model)
    {
        if (dimension.Agreement.People == 0)
        {
            yield return new QualityFinding(
                "quality.agreement",
                FindingSeverity.Caution,
                name.Id,
                dimension.Agreement.MeanRwg,
                $"Nobody has two raters on {name.English}: agreement cannot be judged.",
                $"「{name.Chinese}」没有人得到两位以上评价者的评分：无法判断一致性。");
            yield break;
        }

        // Roles see different sides of a person; where some role can speak for itself, the mix of roles does not.
        RoleAgreement[] spoken = [.. dimension.ByRole.Where(static r => r.People > 0)];
        foreach (RoleAgreement own in spoken.Length > 0 ? spoken : [dimension.Agreement])
        {
            (string english, string chinese, FindingSeverity severity) = QualityReading.AgreementBand(own.MeanRwg.Value);
            string raters = own.MeanRaters.ToString("0.#", CultureInfo.InvariantCulture);
            string figure = QualityReading.Figure(own.MeanRwg);
            yield return new QualityFinding(
                "quality.agreement",
                severity,
                name.Id,
                own.MeanRwg,
                FormattableString.Invariant($"{raters} {RoleName(own.Role, model, chinese: false)} on average agree {english} on {name.English}: r_wg {figure} over {own.People} people."),
                FormattableString.Invariant($"平均 {raters} 位{RoleName(own.Role, model, chinese: true)}对「{name.Chinese}」的一致性{chinese}：r_wg {figure}（{own.People} 人）。"));
        }
    }

    private static QualityFinding Reliability(Statistic icc, Named name)
    {
        if (!icc.IsDefined)
        {
            return new QualityFinding(
                "quality.reliability",
                FindingSeverity.Caution,
                name.Id,
                icc,
                $"The reliability of mean scores on {name.English} cannot be computed ({ReasonWords.English(icc.Reason)}).",
                $"无法计算「{name.Chinese}」平均分的信度（{ReasonWords.Chinese(icc.Reason)}）。");
        }

        (string english, string chinese, FindingSeverity severity) = QualityReading.Band(icc.Value);
        return new QualityFinding(
            "quality.reliability",
            severity,
            name.Id,
            icc,
            $"The mean score tells people apart on {name.English} with {english} reliability: ICC(2) {QualityReading.Figure(icc)}.",
            $"「{name.Chinese}」的平均分区分人员的信度{chinese}：ICC(2) {QualityReading.Figure(icc)}。");
    }

    private static IEnumerable<QualityFinding> Consistency(InternalConsistencyResult consistency, Named name)
    {
        if (consistency.ItemCount < 2)
        {
            yield break;
        }

        Statistic alpha = consistency.Alpha;
        if (!alpha.IsDefined)
        {
            yield return new QualityFinding(
                "quality.consistency",
                FindingSeverity.Caution,
                name.Id,
                alpha,
                $"The internal consistency of {name.English} cannot be computed ({ReasonWords.English(alpha.Reason)}).",
                $"无法计算「{name.Chinese}」的内部一致性（{ReasonWords.Chinese(alpha.Reason)}）。");
            yield break;
        }

        (string english, string chinese, FindingSeverity severity) = QualityReading.Band(alpha.Value);
        yield return new QualityFinding(
            "quality.consistency",
            severity,
            name.Id,
            alpha,
            FormattableString.Invariant($"The {consistency.ItemCount} indicators of {name.English} hang together with {english} consistency over {consistency.Persons} people: alpha {QualityReading.Figure(alpha)}."),
            FormattableString.Invariant($"「{name.Chinese}」的 {consistency.ItemCount} 个行为指标在 {consistency.Persons} 人中的内部一致性{chinese}：alpha {QualityReading.Figure(alpha)}。"));
    }

    private static IEnumerable<QualityFinding> Generalizability(GeneralizabilityResult study, double goal, Named name)
    {
        // Raters of a 360-degree round differ from person to person, and then there is nothing to say.
        if (study.Components is null)
        {
            yield break;
        }

        Statistic now = study.Decide(study.Items, study.Raters).Generalizability;
        DecisionStudy? best = study.SmallestDesigns(goal).MinBy(static d => d.Items * d.Raters);
        string figure = QualityReading.Figure(Statistic.Of(goal));
        yield return best is null
            ? new QualityFinding(
                "quality.generalizability",
                FindingSeverity.Warning,
                name.Id,
                now,
                $"The generalizability coefficient of {name.English} is {QualityReading.Figure(now)}; no design of up to 50 indicators and 20 raters would reach {figure}.",
                $"「{name.Chinese}」的概化系数为 {QualityReading.Figure(now)}；50 个行为指标、20 位评价者以内的任何设计都达不到 {figure}。")
            : new QualityFinding(
                "quality.generalizability",
                now.IsDefined && now.Value >= goal ? FindingSeverity.Note : FindingSeverity.Caution,
                name.Id,
                now,
                FormattableString.Invariant($"The generalizability coefficient of {name.English} is {QualityReading.Figure(now)}; {figure} takes {best.Raters} raters and {best.Items} indicators."),
                FormattableString.Invariant($"「{name.Chinese}」的概化系数为 {QualityReading.Figure(now)}；达到 {figure} 需要 {best.Raters} 位评价者和 {best.Items} 个行为指标。"));
    }

    private static IEnumerable<QualityFinding> Severity(ManyFacetResult? severity)
    {
        if (severity is not { Converged: true } || !severity.Raters.Reliability.IsDefined)
        {
            yield break;
        }

        double[] measures = [.. severity.Raters.Elements.Where(static r => r.Measure.IsDefined).Select(static r => r.Severity.Value)];
        Statistic spread = Statistic.Of(measures.Max() - measures.Min());
        bool differ = severity.Raters.Reliability.Value >= 0.7;
        string figure = QualityReading.Figure(spread);
        string reliability = QualityReading.Figure(severity.Raters.Reliability);
        yield return new QualityFinding(
            "quality.severity",
            differ ? FindingSeverity.Caution : FindingSeverity.Note,
            string.Empty,
            spread,
            FormattableString.Invariant($"Of the {measures.Length} raters who rated several people the most severe lies {figure} logits from the most lenient (separation reliability {reliability})."),
            FormattableString.Invariant($"在评价多人的 {measures.Length} 位评价者中，最严与最宽相差 {figure} logit（分离信度 {reliability}）。"));
    }

    private static IEnumerable<QualityFinding> LeftOut(AssessmentRound round)
    {
        if (round.PeopleLeftOut > 0)
        {
            yield return new QualityFinding(
                "quality.left_out",
                FindingSeverity.Warning,
                string.Empty,
                Statistic.Of(round.PeopleLeftOut),
                FormattableString.Invariant($"{round.PeopleLeftOut} assessment(s) do not fit the model and are left out, with {round.Faults.Length} fault(s)."),
                FormattableString.Invariant($"{round.PeopleLeftOut} 份测评与模型不符，未计入，共 {round.Faults.Length} 处错误。"));
        }

        if (round.UnusedRatings > 0)
        {
            yield return new QualityFinding(
                "quality.unused_ratings",
                FindingSeverity.Note,
                string.Empty,
                Statistic.Of(round.UnusedRatings),
                FormattableString.Invariant($"{round.UnusedRatings} rating(s) are of a kind that the model's level rule does not use."),
                FormattableString.Invariant($"{round.UnusedRatings} 个评分属于模型等级规则不采用的种类。"));
        }
    }

    /// <summary>A dimension in both languages.</summary>
    internal sealed record Named(string Id, string English, string Chinese);
}
