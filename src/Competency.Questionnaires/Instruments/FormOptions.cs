using Competency.Core.Disclosure;

namespace Competency.Questionnaires;

/// <summary>What a host may choose about a form. Immutable, structurally equal.</summary>
public sealed record FormOptions
{
    /// <summary>Gets the options of those who choose nothing.</summary>
    public static FormOptions Default { get; } = new();

    /// <summary>Gets the rules by which results are disclosed: the form tells raters the minimum sizes of groups. Default: <see cref="DisclosurePolicy.Default"/>.</summary>
    /// <remarks>Give the policy that the results will be disclosed by; a form that promises more than is kept breaks faith with raters.</remarks>
    public DisclosurePolicy Policy { get; init; } = DisclosurePolicy.Default;

    /// <summary>Gets the texts, or null for those of the questionnaire's language. Default: null.</summary>
    public QuestionnaireTexts? Texts { get; init; }

    /// <summary>Gets where an HTML form sends the answers to, or null for none. Default: null. A workbook has no use for it.</summary>
    /// <value>An https or http address, or one relative to the page. The form is then posted as <c>application/x-www-form-urlencoded</c>, with and without script.</value>
    /// <exception cref="ArgumentException">The address is of another scheme, or names a user.</exception>
    public Uri? SubmitTo
    {
        get;
        init => field = value is { IsAbsoluteUri: true } && (value.Scheme is not ("https" or "http") || value.UserInfo.Length > 0)
            ? throw new ArgumentException($"'{value.Scheme}' is not a way to submit a form; allowed: https or http without a user, or a relative address.", nameof(value))
            : value;
    }
}
