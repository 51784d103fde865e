using System.Globalization;
using System.Runtime.InteropServices;
using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Simulation;

/// <summary>Draws ratings for a model from a stated psychometric model.</summary>
/// <remarks>
/// A rating's place on the scale = mean + general ability + ability in the dimension + ease of the item + leniency of the role + severity of the rater + halo + the rater's view of the dimension +
/// residual, drawn to the middle by the role's central tendency, and rounded to the nearest point. All in whole numbers from a published generator: the same seed gives
/// the same ratings on every machine and by any number of threads. docs/simulation.md states it in full. Immutable and safe for any number of threads.
/// </remarks>
public sealed class RatingSimulator
{
    private readonly SimulationOptions _options;
    private readonly SimulatedRaters[] _raters;
    private readonly ItemPlan[] _items;
    private readonly int _leaves;
    private readonly int _cells;

    /// <summary>Prepares the draws for one model.</summary>
    /// <param name="scorer">The scorer of the model, whose items are rated.</param>
    /// <param name="options">The parameters; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its bounds.</exception>
    /// <exception cref="ArgumentException">A role is named twice, or the model does not know it.</exception>
    public RatingSimulator(BulkScorer scorer, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        _options = options ?? new SimulationOptions();
        SimulationOptions.Check(_options);
        _raters = [.. _options.Raters.Count > 0 ? _options.Raters : DefaultRaters(scorer.Model)];
        foreach (SimulatedRaters raters in _raters)
        {
            if (!scorer.TryGetRole(raters.Role, out _))
            {
                throw new ArgumentException($"Model {scorer.Model.Reference} has no role '{raters.Role}'; it has: {string.Join(", ", scorer.Roles)}.", nameof(options));
            }
        }

        _items = ItemPlan.Of(scorer, _options);
        Items = _items.Select(item => scorer.Items[item.Cell]).ToValueList();
        _leaves = scorer.Model.AllDimensions().Count(dimension => dimension.IsLeaf);
        _cells = scorer.Items.Count;
    }

    /// <summary>Gets the items that raters rate: those that the model's rules use, in its order.</summary>
    public ValueList<ItemId> Items { get; }

    /// <summary>Gives the raters that a model gets unless others are named.</summary>
    public static ValueList<SimulatedRaters> DefaultRaters(CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Roles.Count == 0
            ? [new(RoleId.Self, 1, 1), new(RoleId.Manager, 1, 1), new(RoleId.Peer, 3, 5), new(RoleId.DirectReport, 0, 4)]
            : model.Roles.Select(role => role.Id).Where(role => role != RoleId.Self).Prepend(RoleId.Self).Select(role =>
                role == RoleId.Self || role == RoleId.Manager || role == RoleId.Mentor ? new SimulatedRaters(role, 1, 1) : new SimulatedRaters(role, 3, 5)).ToValueList();
    }

    /// <summary>Gives the subjects one after the other, from the first; each is made when it is asked for.</summary>
    public IEnumerable<SimulatedSubject> Subjects()
    {
        for (int number = 1; number <= _options.Subjects; number++)
        {
            yield return Subject(number);
        }
    }

    /// <summary>Gives one subject.</summary>
    /// <param name="number">From 1 to 100,000,000; may exceed the options' number of subjects.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such subject.</exception>
    public SimulatedSubject Subject(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 100_000_000);
        RandomStream stream = new(_options.Seed, StreamKinds.Subject, (ulong)number);
        long general = _options.GeneralAbility * stream.Normal();
        long[] abilities = new long[_leaves];
        for (int leaf = 0; leaf < abilities.Length; leaf++)
        {
            abilities[leaf] = general + (_options.DimensionAbility * stream.Normal());
        }

        List<SimulatedRater> raters = [];
        for (int role = 0; role < _raters.Length; role++)
        {
            SimulatedRaters rule = _raters[role];
            int count = rule.Minimum + stream.Below(rule.Maximum - rule.Minimum + 1);
            int[] peers = rule.Role == RoleId.Peer ? Peers(number, count, ref stream) : [];
            for (int i = 0; i < count; i++)
            {
                Rater rater = rule.Role == RoleId.Peer ? Person(peers[i]) : RaterOf(number, role, i);
                raters.Add(Rate(number, (role * SimulatedRaters.MaxRaters) + i, rater, rule, abilities));
            }
        }

        return new SimulatedSubject(
            SubjectId.Parse(Name(number)), abilities.Select(ability => (int)((ability + (RandomStream.One / 2)) >> 16)).ToValueList(), raters.ToValueList());
    }

    private static string Name(int person) => string.Create(CultureInfo.InvariantCulture, $"S{person:D9}");

    private static Rater Person(int person) => new(RaterId.Parse(Name(person)), StreamKinds.Person, (ulong)person);

    private Rater RaterOf(int subject, int role, int place)
    {
        RoleId id = _raters[role].Role;
        if (id == RoleId.Self)
        {
            return Person(subject);
        }

        if (id == RoleId.Manager)
        {
            int team = (subject - 1) / _options.TeamSize;
            RaterId manager = RaterId.Parse(string.Create(CultureInfo.InvariantCulture, $"M{team + 1:D9}-{place + 1}"));
            return new Rater(manager, StreamKinds.Manager, ((ulong)team * SimulatedRaters.MaxRaters) + (ulong)place);
        }

        RaterId other = RaterId.Parse(string.Create(CultureInfo.InvariantCulture, $"{Name(subject)}-{id}-{place + 1}"));
        return new Rater(other, StreamKinds.Other + (ulong)role, ((ulong)subject * SimulatedRaters.MaxRaters) + (ulong)place);
    }

    /// <summary>Some of the others of the subject's team, each as likely (the first steps of a Fisher–Yates shuffle).</summary>
    private int[] Peers(int subject, int count, ref RandomStream stream)
    {
        int first = ((subject - 1) / _options.TeamSize * _options.TeamSize) + 1;
        int[] team = [.. Enumerable.Range(first, _options.TeamSize).Where(person => person != subject)];
        for (int i = 0; i < count; i++)
        {
            int other = i + stream.Below(team.Length - i);
            (team[i], team[other]) = (team[other], team[i]);
        }

        return team[..count];
    }

    private SimulatedRater Rate(int subject, int place, Rater rater, SimulatedRaters rule, long[] abilities)
    {
        RandomStream own = new(_options.Seed, rater.Kind, rater.Number);
        long severity = _options.Severity * own.Normal();
        bool isCareless = own.Happens(_options.Careless);
        bool isStraight = own.Happens(500);
        RandomStream stream = new(_options.Seed, StreamKinds.Rating, (ulong)subject, (ulong)place);
        long impression = (_options.Mean * RandomStream.One) + (rule.Leniency * RandomStream.One) - severity + (_options.Halo * stream.Normal());
        int line = stream.Below(1 << 16);
        byte[] cells = new byte[_cells];
        int leaf = -1;
        bool isSeen = false;
        long view = 0;
        foreach (ItemPlan item in _items)
        {
            if (item.Leaf != leaf)
            {
                leaf = item.Leaf;
                isSeen = 2 * stream.Below(1_000) >= rule.NotObserved;
                view = impression + abilities[leaf] + (_options.RaterDimension * stream.Normal());
            }

            bool isObserved = 2 * stream.Below(1_000) >= rule.NotObserved && isSeen;
            long spot = Pull(view + item.Ease + (_options.Residual * stream.Normal()), rule.CentralTendency);
            if (isObserved)
            {
                cells[item.Cell] = isCareless ? item.Cells[Careless(item.Cells.Length, isStraight, line, ref stream)] : item.At(spot);
            }
        }

        return new SimulatedRater(rater.Id, rule.Role, isCareless, cells);
    }

    private static int Careless(int points, bool isStraight, int line, ref RandomStream stream) => isStraight ? (line * points) >> 16 : stream.Below(points);

    /// <summary>Draws a place to the middle of the scale; toward it whatever the sign, because division cuts off toward zero.</summary>
    private static long Pull(long place, int centralTendency)
    {
        const long Middle = 500 * RandomStream.One;
        return Middle + ((place - Middle) * (1_000 - centralTendency) / 1_000);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Rater(RaterId Id, ulong Kind, ulong Number);
}
