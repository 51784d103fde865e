using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>A release that was made before, brought back into the order of its plan.</summary>
internal sealed class EarlierRelease
{
    private readonly Dictionary<(RaterId Rater, int Item), byte> _given = [];

    private EarlierRelease(DisclosureRelease release, VisibleRatings visible)
    {
        Release = release;
        Visible = visible;
        IsSelfAlone = release.Result.Warnings.Any(warning => warning.Code == ScoringWarningCode.SelfOnly);
        Figures = [.. visible.Plan.Leaves.Select(leaf => FiguresOf(release.Result[visible.Plan.IdOf(leaf.Dimension)]))];
    }

    public DisclosureRelease Release { get; }

    public ReleaseReference Reference => new(Release.Number, Release.Result.Date);

    /// <summary>The ratings that the shown numbers were made of, those repeated from still earlier releases among them.</summary>
    public VisibleRatings Visible { get; }

    public bool IsSelfAlone { get; }

    /// <summary>By leaf, what was shown.</summary>
    public ShownFigures[] Figures { get; }

    /// <exception cref="ArgumentException">The release does not fit its model.</exception>
    public static EarlierRelease Read(ScoringPlan plan, DisclosureRelease release, DisclosurePolicy policy)
    {
        try
        {
            VisibleRatings visible = new(plan);
            visible.Add(Group.Of(plan, RaterGroup.Of(RoleId.Self), policy));
            EarlierRelease earlier = new(release, visible);
            foreach (ReleasedGroup released in release.Groups)
            {
                GroupRatings group = visible.Add(Group.Of(plan, released.Group, policy));
                foreach (ReleasedRater rater in released.Raters)
                {
                    group.Add(rater.Rater, rater.Role, earlier.Cells(rater, overrides: false));
                }
            }

            foreach (ReleasedRater rater in release.Withheld)
            {
                earlier.Cells(rater, overrides: true);
            }

            return earlier;
        }
        catch (Exception exception) when (exception is KeyNotFoundException or ArgumentException)
        {
            throw new ArgumentException($"Release {release.Number} of '{release.Result.Subject}' does not fit {release.Result.Model}: {exception.Message}", nameof(release), exception);
        }
    }

    /// <summary>What a rater had said of an item by then, shown or withheld; 0 for nothing.</summary>
    public byte Given(RaterId rater, int item) => _given.GetValueOrDefault((rater, item));

    private byte[] Cells(ReleasedRater rater, bool overrides)
    {
        ScoringPlan plan = Visible.Plan;
        byte[] cells = new byte[plan.Items.Length];
        foreach (ReleasedRating rating in rater.Ratings)
        {
            int item = plan.ItemIndex[rating.Item];
            if (!plan.Items[item].Allows(rating.Value))
            {
                throw new ArgumentException($"'{rating.Value}' is off the scale of '{rating.Item}'; allowed: {plan.Items[item].Allowed}.", nameof(rater));
            }

            cells[item] = (byte)(rating.Value - plan.Items[item].Origin + 1);
            if (overrides || !_given.ContainsKey((rater.Rater, item)))
            {
                _given[(rater.Rater, item)] = cells[item];
            }
        }

        return cells;
    }

    private ShownFigures FiguresOf(DisclosedDimension leaf)
    {
        ScoringPlan plan = Visible.Plan;
        return new ShownFigures(
            leaf.ItemDetail ?? ItemDetail.None,
            [.. leaf.Items.Where(item => item.Others is not null).Select(item => plan.ItemIndex[item.Item])],
            [.. leaf.Items.SelectMany(item => item.Groups.Select(group => (group.Group, plan.ItemIndex[item.Item])))],
            leaf.Levels is { Strengths.Count: > 0 });
    }
}
