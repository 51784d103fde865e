using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Slots whose raters make one mean: those of a role, or under pooling all that count.</summary>
/// <param name="Role">The role, or −1 for a pool.</param>
/// <param name="First">Its first place in <see cref="TileSlots.Order"/>.</param>
/// <param name="Count">The number of slots, 1 or more.</param>
/// <param name="Weight">The weight of the mean; 0 where it is only reported.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlotGroup(int Role, int First, int Count, long Weight);

/// <summary>Which slot of a tile belongs to which role, which means count, and how each piece of evidence can be added up for them. One instance takes up layout after layout.</summary>
internal sealed class TileSlots
{
    private readonly ScoringPlan _plan;
    private readonly BulkPlan _bulk;
    private readonly bool[] _canTest;
    private readonly bool[] _canTestAlone;
    private readonly int[] _firstOfRole;
    private readonly SlotGroup[] _groups;
    private readonly SlotGroup[] _alone = new SlotGroup[1];
    private int[] _order = [];
    private byte[] _roles = [];
    private int _groupCount;
    private int _reportCount;

    public TileSlots(BulkScorer scorer)
    {
        _plan = scorer.Plan;
        _bulk = scorer.Bulk;
        _firstOfRole = new int[_plan.Roles.Length + 1];
        _groups = new SlotGroup[_plan.Roles.Length + 1];
        _canTest = new bool[_bulk.LevelCount];
        _canTestAlone = new bool[_bulk.LevelCount];
    }

    /// <summary>The number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>The role of each slot.</summary>
    public ReadOnlySpan<byte> Roles => _roles.AsSpan(0, Count);

    /// <summary>Slots, those of a group one after the other.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>The means that count where others than self do.</summary>
    public ReadOnlySpan<SlotGroup> Counting => _groups.AsSpan(0, _groupCount);

    /// <summary>The means of roles that do not count in the score but are reported; under pooling of every role.</summary>
    public ReadOnlySpan<SlotGroup> Reported => _groups.AsSpan(_groupCount, _reportCount);

    /// <summary>Self, where it counts alone; empty where nobody rates themselves.</summary>
    public ReadOnlySpan<SlotGroup> Alone { get => _alone.AsSpan(0, HasSelf ? 1 : 0); }

    /// <summary>For the counting groups, or for self alone, a multiple of every number of raters of a group; 0 where some group is too large for tables.</summary>
    public int Common { get; private set; }

    private bool HasSelf { get; set; }

    /// <summary>Whether a level can be tested in whole numbers of 16 bits.</summary>
    public bool CanTest(TileEvidence level, bool alone) => (alone ? _canTestAlone : _canTest)[level.LevelIndex];

    public void Reset(ReadOnlySpan<byte> roles)
    {
        if (roles.SequenceEqual(Roles) && Count > 0)
        {
            return;
        }

        Count = roles.Length;
        if (_roles.Length < Count)
        {
            _roles = new byte[Count * 2];
            _order = new int[Count * 4];
        }

        roles.CopyTo(_roles);
        Sort();
        _groupCount = 0;
        _reportCount = 0;
        HasSelf = SlotsOf(_plan.SelfRole) > 0;
        _alone[0] = new SlotGroup(_plan.SelfRole, _firstOfRole[_plan.SelfRole], SlotsOf(_plan.SelfRole), 1);
        if (_plan.Model.Rules.Pooling == RaterPooling.Pooled)
        {
            AddPool();
        }
        else
        {
            AddRoles(counts: true);
        }

        AddRoles(counts: false);
        Decide();
    }

    private void Decide()
    {
        Common = SmallSums.Common(Counting);
        foreach (TileLeaf leaf in _bulk.Leaves)
        {
            foreach (TileEvidence level in leaf.Levels)
            {
                _canTest[level.LevelIndex] = SmallSums.CanTest(leaf, level, Counting);
                _canTestAlone[level.LevelIndex] = SmallSums.CanTest(leaf, level, Alone);
            }
        }
    }

    private int SlotsOf(int role) => _firstOfRole[role + 1] - _firstOfRole[role];

    private void Sort()
    {
        Array.Clear(_firstOfRole);
        for (int slot = 0; slot < Count; slot++)
        {
            _firstOfRole[_roles[slot] + 1]++;
        }

        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            _firstOfRole[role + 1] += _firstOfRole[role];
        }

        int next = 0;
        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            for (int slot = 0; slot < Count; slot++)
            {
                if (_roles[slot] == role)
                {
                    _order[next++] = slot;
                }
            }
        }
    }

    private void AddRoles(bool counts)
    {
        bool pooled = _plan.Model.Rules.Pooling == RaterPooling.Pooled;
        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            bool isCounting = !pooled && Evaluator.Counts(_plan, false, role);
            if (SlotsOf(role) > 0 && isCounting == counts)
            {
                _groups[_groupCount + _reportCount] = new SlotGroup(role, _firstOfRole[role], SlotsOf(role), counts ? _plan.RoleWeights[role] : 0);
                _ = counts ? _groupCount++ : _reportCount++;
            }
        }
    }

    private void AddPool()
    {
        int next = Count;
        for (int slot = 0; slot < Count; slot++)
        {
            if (Evaluator.Counts(_plan, false, _roles[slot]))
            {
                _order[next++] = slot;
            }
        }

        if (next > Count)
        {
            _groups[_groupCount++] = new SlotGroup(-1, Count, next - Count, 1);
        }
    }
}
