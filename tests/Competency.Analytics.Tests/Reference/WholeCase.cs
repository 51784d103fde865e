using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Competency.Analytics.Tests.Reference;

/// <summary>
/// Holds every leaf of a case's expected values against what the library gives. A leaf that nobody claims fails, and so does a claim without
/// a leaf, a refusal of nothing, and a refusal of a figure that the library gives after all.
/// </summary>
internal sealed class WholeCase
{
    private static readonly string[] s_about = ["case", "set", "title", "tolerance"];
    private static readonly string[] s_outcome = ["value", "error", "warnings"];
    private static readonly string[] s_none = ["NA", "NaN", "Inf", "-Inf", "round-off of a division by zero"];
    private readonly Dictionary<string, JsonElement> _leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _claims = new(StringComparer.Ordinal);
    private readonly List<(Regex Path, string Reason)> _refusals = [];
    private readonly List<(Regex Path, double Absolute, double Relative)> _tolerances = [];
    private readonly double _tolerance;

    public WholeCase(string name)
        : this(ReferenceCase.Load(name))
    {
    }

    public WholeCase(ReferenceCase reference)
    {
        Reference = reference;
        JsonElement expected = reference.Expected;
        _tolerance = expected.TryGetProperty("tolerance", out JsonElement t) && t.TryGetProperty("default_abs", out JsonElement d) ? d.GetDouble() : 0;
        foreach (JsonProperty member in expected.EnumerateObject().Where(static m => !s_about.Contains(m.Name, StringComparer.Ordinal)))
        {
            Spread(member.Value, member.Name);
        }

        if (_leaves.Remove("published.decimals", out JsonElement decimals))
        {
            Tolerance("^published", (0.5 * Math.Pow(10, -decimals.GetInt32())) + 1e-12);
        }
    }

    public ReferenceCase Reference { get; }

    public JsonElement Expected => Reference.Expected;

    /// <summary>What the library gives at a path: a number, statistic, text, truth value, list, dictionary or object with members of the case's names.</summary>
    public WholeCase Claim(string path, object? value)
    {
        switch (value)
        {
            case null or string or bool or Statistic or Enum:
                _claims.Add(path, value);
                break;
            case IConvertible number:
                _claims.Add(path, number.ToDouble(CultureInfo.InvariantCulture));
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    Claim($"{path}.{entry.Key}", entry.Value);
                }

                break;
            case IEnumerable list:
                int at = 0;
                foreach (object? entry in list)
                {
                    Claim($"{path}[{at++}]", entry);
                }

                break;
            default:
                foreach (System.Reflection.PropertyInfo member in value.GetType().GetProperties())
                {
                    Claim($"{path}.{member.Name}", member.GetValue(value));
                }

                break;
        }

        return this;
    }

    /// <summary>Claims each member of an object at the top.</summary>
    public WholeCase Claim(object members)
    {
        foreach (System.Reflection.PropertyInfo member in members.GetType().GetProperties())
        {
            Claim(member.Name, member.GetValue(members));
        }

        return this;
    }

    /// <summary>Figures that are not followed, and why; where the library claims them, it must give something else.</summary>
    public WholeCase Refuse(string pathPattern, string reason)
    {
        _refusals.Add((Pattern(pathPattern), reason));
        return this;
    }

    /// <summary>A tolerance of some paths; the last that fits counts.</summary>
    public WholeCase Tolerance(string pathPattern, double absolute, double relative = 0)
    {
        _tolerances.Add((Pattern(pathPattern), absolute, relative));
        return this;
    }

    public void Verify()
    {
        List<string> faults = [];
        HashSet<string> claimed = new(StringComparer.Ordinal);
        HashSet<Regex> used = [];
        Dictionary<string, bool> groups = new(StringComparer.Ordinal);
        foreach ((string path, object? actual) in _claims)
        {
            string leaf = LeafOf(path);
            if (leaf.Length == 0)
            {
                faults.Add($"{path}: the case has no such field");
                continue;
            }

            claimed.Add(leaf);
            groups[leaf] = groups.GetValueOrDefault(leaf, true) && Agrees(leaf, actual);
            if (!groups[leaf] && _refusals.TrueForAll(r => !r.Path.IsMatch(leaf)))
            {
                faults.Add($"{path}: expected {_leaves[leaf]}, is {actual}");
            }
        }

        foreach (string leaf in _leaves.Keys)
        {
            Regex? refusal = _refusals.Find(r => r.Path.IsMatch(leaf)).Path;
            if (refusal is not null)
            {
                used.Add(refusal);
                if (claimed.Contains(leaf) && groups[leaf])
                {
                    faults.Add($"{leaf}: refused, but the library gives it");
                }
            }
            else if (!claimed.Contains(leaf))
            {
                faults.Add($"{leaf}: {_leaves[leaf]} is claimed by nobody");
            }
        }

        faults.AddRange(_refusals.Where(r => !used.Contains(r.Path)).Select(static r => $"the refusal of {r.Path} ({r.Reason}) fits no field"));
        faults.Should().BeEmpty("every field of {0} is to be given or refused ({1} fields)", Reference.Name, _leaves.Count);
    }

    private static Regex Pattern(string path) => new(path, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>R writes a list of one as its entry, and an error in the place of a whole result.</summary>
    private string LeafOf(string path)
    {
        if (_leaves.ContainsKey(path))
        {
            return path;
        }

        if (path.EndsWith("[0]", StringComparison.Ordinal) && _leaves.ContainsKey(path[..^3]))
        {
            return path[..^3];
        }

        for (int dot = path.LastIndexOfAny(['.', '[']); dot > 0; dot = path.LastIndexOfAny(['.', '['], dot - 1))
        {
            if (_leaves.TryGetValue(path[..dot], out JsonElement above) && IsNone(above))
            {
                return path[..dot];
            }
        }

        return string.Empty;
    }

    private bool Agrees(string leaf, object? actual)
    {
        JsonElement expected = _leaves[leaf];
        if (IsNone(expected))
        {
            return actual is Statistic { IsDefined: false } or null;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return actual is bool truth && truth == expected.GetBoolean();
            case JsonValueKind.String:
                return string.Equals(actual?.ToString(), expected.GetString(), StringComparison.Ordinal);
            default:
                double? number = actual switch
                {
                    Statistic statistic => statistic.ValueOrNull,
                    double value => value,
                    _ => null,
                };
                (Regex? path, double absolute, double relative) = _tolerances.FindLast(t => t.Path.IsMatch(leaf));
                double allowed = path is null ? _tolerance : absolute + (relative * Math.Abs(expected.GetDouble()));
                return number is { } given && Math.Abs(given - expected.GetDouble()) <= allowed;
        }
    }

    private static bool IsNone(JsonElement leaf) => leaf.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => s_none.Contains(leaf.GetString(), StringComparer.Ordinal),
        JsonValueKind.Object => leaf.TryGetProperty("error", out _),
        _ => false,
    };

    private void Spread(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().All(static m => s_outcome.Contains(m.Name, StringComparer.Ordinal)):
                if (value.TryGetProperty("value", out JsonElement outcome))
                {
                    Spread(outcome, path);
                }
                else
                {
                    _leaves.Add(path, value);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Spread(member.Value, $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                int at = 0;
                foreach (JsonElement entry in value.EnumerateArray())
                {
                    Spread(entry, $"{path}[{at++}]");
                }

                break;
            default:
                _leaves.Add(path, value);
                break;
        }
    }
}
