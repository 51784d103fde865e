using System.CommandLine;
using System.Globalization;
using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Cli.Commands;

/// <summary>The option by which a user says how many raters of a role it takes before its numbers show.</summary>
internal static class DisclosureOptions
{
    public static Option<string[]> Minimums() => new("--minimum")
    {
        Description = "How many raters of a role it takes before its numbers show, such as assessor=1; may be given for several roles. "
            + "Unless given: self and manager 1, every other role 3, and 4 in all.",
        DefaultValueFactory = _ => [],
    };

    /// <exception cref="InputException">A minimum is not of the form role=number.</exception>
    public static DisclosurePolicy Policy(string[] minimums)
    {
        DisclosurePolicy policy = DisclosurePolicy.Default;
        foreach (string minimum in minimums)
        {
            string[] parts = minimum.Split('=');
            if (parts.Length != 2 || !RoleId.TryParse(parts[0], out RoleId role)
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int raters) || raters is < 1 or > DisclosurePolicy.Highest)
            {
                throw new InputException($"'{minimum}' is not a minimum; allowed: a role, '=' and 1 to {DisclosurePolicy.Highest}, such as assessor=1.");
            }

            policy = role == RoleId.Self && raters != 1
                ? throw new InputException("Self has a minimum of 1: nobody else rates as self.")
                : policy.With(role, raters);
        }

        return policy;
    }
}
