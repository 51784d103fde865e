namespace Competency.Core;

/// <summary>One named number that a custom rule is given.</summary>
/// <param name="Name">The name, unique in its rule.</param>
/// <param name="Value">The value.</param>
public sealed record RuleParameter(string Name, decimal Value)
{
    internal static ValueList<RuleParameter> InOrder(RuleParameter[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RuleParameter parameter in parameters)
        {
            if (parameter?.Name is null || !names.Add(parameter.Name))
            {
                throw new ArgumentException($"Parameter '{parameter?.Name}' is refused; allowed: each name once.", nameof(parameters));
            }
        }

        return parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).ToValueList();
    }
}
