using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>How the kernel adds up a piece of evidence.</summary>
internal enum EvidenceForm
{
    /// <summary>Sums fit bytes, and rounded quotients are two small whole numbers: see <see cref="TileEvidence"/>.</summary>
    Small = 1,

    /// <summary>Sums fit 16-bit words; quotients are divided in doubles.</summary>
    Wide = 2,

    /// <summary>Sums are too large for lanes: the shared evaluator takes the leaf, subject by subject.</summary>
    None = 3,
}

/// <summary>A piece of evidence prepared for lanes: its items by how they are keyed and weighted, and tables of quotients.</summary>
/// <remarks>
/// A rater's score is q = 10⁹·S ÷ N rounded half up, S the weighted sum of keyed values and N the weight observed. Where few N are valid, q can be written with the small whole
/// numbers A = S·(D ÷ N) and c = (D ÷ N)·(N·q − 10⁹·S), D being a multiple of every valid N: q = (10⁹·A + c) ÷ D. Then raters are added up as A and c, exactly, and the one
/// division comes after. 10⁹ has no factor but 2 and 5, so that c follows from S mod 3 as long as no N has another one; the quotients of the tables are shifted by <see cref="Shift"/> to be positive.
/// </remarks>
internal sealed class TileEvidence
{
    /// <summary>Where the entries for weights that are too little begin in <see cref="Corrections"/>: three zeros.</summary>
    private const int Invalid = 13;

    private readonly bool[] _fits = new bool[byte.MaxValue + 1];

    public TileEvidence(ScoringPlan plan, EvidenceSet evidence, int length, int levelIndex = -1)
    {
        LevelIndex = levelIndex;
        Length = length;
        Total = evidence.TotalWeight;
        Needed = Math.Max(1, ((plan.MinimumShare * Total) + 9_999) / 10_000);
        int[] order = [.. Enumerable.Range(0, evidence.Items.Length)];
        bool isUnit = evidence.Weights.AsSpan().IndexOfAnyExcept(1L) < 0;
        bool Contra(int i) => plan.Items[evidence.Items[i]].IsContra;
        Plain = [.. order.Where(i => isUnit && !Contra(i)).Select(i => evidence.Items[i])];
        Contras = [.. order.Where(i => isUnit && Contra(i)).Select(i => evidence.Items[i])];
        int[] weighted = isUnit ? [] : order;
        Weighted = [.. weighted.Select(i => evidence.Items[i])];
        WeightedContra = [.. weighted.Select(Contra)];
        Weights = [.. weighted.Select(i => (ushort)Math.Min(evidence.Weights[i], ushort.MaxValue))];
        Form = Total * (length + 1) > ushort.MaxValue || evidence.Items.Length == 0 ? EvidenceForm.None : EvidenceForm.Wide;
        if (Form == EvidenceForm.Wide && TryMakeTables(evidence.Weights))
        {
            Form = EvidenceForm.Small;
            KeyTables = [.. weighted.SelectMany(i => KeyTable(evidence.Weights[i], Contra(i)))];
        }

        for (int slots = 1; slots < _fits.Length; slots++)
        {
            _fits[slots] = SmallSums.Fits(this, slots);
        }
    }

    public EvidenceForm Form { get; }

    /// <summary>The place of a level among all levels of the model, or −1 for a whole leaf.</summary>
    public int LevelIndex { get; }

    /// <summary>Highest − lowest value.</summary>
    public int Length { get; }

    public long Total { get; }

    /// <summary>The least weight observed that makes a rater valid.</summary>
    public long Needed { get; }

    /// <summary>Items of weight 1 that count as they are, where all weights are 1.</summary>
    public int[] Plain { get; }

    /// <summary>Items of weight 1 that are turned round, where all weights are 1.</summary>
    public int[] Contras { get; }

    /// <summary>All items, where some weight is not 1.</summary>
    public int[] Weighted { get; }

    public bool[] WeightedContra { get; }

    public ushort[] Weights { get; }

    /// <summary>For each weighted item, by cell: weight × (keyed value + 1).</summary>
    public byte[] KeyTables { get; } = [];

    /// <summary>D: a multiple of every valid N.</summary>
    public int Denominator { get; private set; } = 1;

    /// <summary>By N: D ÷ N; 0 where N is too little.</summary>
    public byte[] Multipliers { get; private set; } = [];

    /// <summary>By N: 1 where it is valid.</summary>
    public byte[] Valid { get; private set; } = [];

    /// <summary>By N: 255 where it is valid.</summary>
    public byte[] ValidMask { get; private set; } = [];

    /// <summary>Whether every multiplier is 1 and nothing is rounded, so that S itself is what is added up.</summary>
    public bool IsPlainSum { get; private set; }

    /// <summary>Whether some quotient is rounded.</summary>
    public bool HasCorrections { get; private set; }

    /// <summary>By N: where its three corrections are.</summary>
    public byte[] CorrectionStart { get; private set; } = [];

    /// <summary>c + <see cref="Shift"/> by valid N and S mod 3.</summary>
    public byte[] Corrections { get; private set; } = [];

    /// <summary>The rest of sixteen numbers by 3.</summary>
    public byte[] Modulo3 { get; } = LaneTable.Of(i => i % 3);

    /// <summary>What is added to each correction so that it is not negative.</summary>
    public int Shift { get; private set; }

    /// <summary>Whether the raters of so many slots can be added up as small whole numbers.</summary>
    public bool Fits(int slots) => slots < _fits.Length && _fits[slots];

    private byte[] KeyTable(long weight, bool contra) => LaneTable.Of(cell =>
        cell == 0 || cell > Length + 1 ? 0 : (int)(weight * (contra ? Length + 2 - cell : cell)));

    private bool TryMakeTables(long[] weights)
    {
        bool scaleFits = Weighted.Length == 0 || Length + 1 < LaneTable.Entries;
        if (Total >= LaneTable.Entries || Total * (Length + 1) > 223 || !scaleFits)
        {
            return false;
        }

        int[] valid = [.. Sums(weights).Where(n => n >= Needed)];
        long denominator = valid.Aggregate(1L, (lcm, n) => lcm / Gcd(lcm, n) * n);
        if (denominator * Length > ushort.MaxValue || denominator / valid[0] > byte.MaxValue)
        {
            return false;
        }

        Denominator = (int)denominator;
        Multipliers = LaneTable.Of(n => Array.IndexOf(valid, n) < 0 ? 0 : Denominator / n);
        Valid = LaneTable.Of(n => Array.IndexOf(valid, n) < 0 ? 0 : 1);
        ValidMask = LaneTable.Of(n => Array.IndexOf(valid, n) < 0 ? 0 : byte.MaxValue);

        HasCorrections = Array.Exists(valid, n => Residue(n) != 1);
        IsPlainSum = Denominator == 1;
        return !HasCorrections || TryMakeCorrections(valid);
    }

    private bool TryMakeCorrections(int[] valid)
    {
        if (Array.Exists(valid, n => Residue(n) is not (1 or 3)) || valid.Length > 4)
        {
            return false;
        }

        int[] corrections = new int[3 * valid.Length];
        for (int i = 0; i < corrections.Length; i++)
        {
            int n = valid[i / 3];
            long sum = i % 3;
            corrections[i] = (int)((n * Nano.Quotient(sum * Nano.PerUnit, n)) - (sum * Nano.PerUnit)) * (Denominator / n);
        }

        Shift = corrections.Max(Math.Abs);
        Corrections = LaneTable.Of(i => i < corrections.Length ? corrections[i] + Shift : 0);
        CorrectionStart = LaneTable.Of(n => Array.IndexOf(valid, n) < 0 ? Invalid : 3 * Array.IndexOf(valid, n));
        return Shift <= 127;
    }

    /// <summary>What of N does not divide 10⁹.</summary>
    private static int Residue(int n) => n / (int)Gcd(n, Nano.PerUnit);

    private static IEnumerable<int> Sums(long[] weights)
    {
        int reachable = 1;
        foreach (long weight in weights)
        {
            reachable |= reachable << (int)weight;
        }

        return Enumerable.Range(0, LaneTable.Entries).Where(n => (reachable >> n & 1) != 0);
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
