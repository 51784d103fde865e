using System.Diagnostics;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Serialization;

namespace Competency.Questionnaires;

/// <summary>What raters of one role are asked about a person: the behaviors of a model in shuffled order, with the scale's labels.</summary>
/// <remarks>
/// <para>
/// Neither dimensions nor levels show, so that nobody infers the ladder and rates along it; contra-indicators stand among the others, unmarked. The order depends on the model
/// and the seed alone: Fisher and Yates's shuffle, drawn by xoshiro256** in whole numbers, is the same on every machine and in every version.
/// </para>
/// <para>The model's statements have no grammatical subject, so the same words serve self and others. Immutable, safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{Model.Reference} for {Role.Value,nq}: {Questions.Count} questions")]
public sealed class Questionnaire
{
    /// <summary>The seed for those who choose none.</summary>
    public const ulong DefaultSeed = 1;

    private static readonly RoleId[] s_standardRoles =
        [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.DirectReport, RoleId.Customer, RoleId.Mentor, RoleId.Assessor];

    private readonly Dictionary<string, Question> _byKey;

    private Questionnaire(CompetencyModel model, RoleId role, string language, ulong seed)
    {
        Model = model;
        Role = role;
        Language = language;
        Seed = seed;
        Fingerprint = CompetencyJson.Fingerprint(model);
        Title = model.Name.Text.In(language, model.Languages);
        RoleLabel = CompetencyLabels.Default.Of(role, model, language);
        Questions = new QuestionList(model, Fingerprint, language).InOrder(seed);
        _byKey = Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
    }

    /// <summary>Gets the model that is asked about.</summary>
    public CompetencyModel Model { get; }

    /// <summary>Gets the fingerprint of the model: a form is read back by exactly the model that it was made from.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the role of those who answer.</summary>
    public RoleId Role { get; }

    /// <summary>Gets what the role is called.</summary>
    public string RoleLabel { get; }

    /// <summary>Gets the language of the texts, a BCP 47 tag. What the model lacks in it is in the next of the model's languages.</summary>
    public string Language { get; }

    /// <summary>Gets what the order of the questions depends on.</summary>
    public ulong Seed { get; }

    /// <summary>Gets the model's name.</summary>
    public string Title { get; }

    /// <summary>Gets the questions, in the order in which they are asked.</summary>
    public ValueList<Question> Questions { get; }

    /// <summary>Makes a questionnaire.</summary>
    /// <param name="model">The model to ask about.</param>
    /// <param name="role">The role of those who answer: one that the model names, or any standard role where it names none.</param>
    /// <param name="language">A BCP 47 tag such as <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="seed">What the order of the questions depends on. Default 1.</param>
    /// <exception cref="ArgumentException">The model has no such role, or the language is no BCP 47 tag.</exception>
    public static Questionnaire Create(CompetencyModel model, RoleId role, string language, ulong seed = DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!LocalizedText.IsLanguage(language))
        {
            throw new ArgumentException($"'{language}' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'.", nameof(language));
        }

        ValueList<RoleId> roles = RolesOf(model);
        return roles.Contains(role)
            ? new Questionnaire(model, role, language, seed)
            : throw new ArgumentException($"'{role}' is no role of the model {model.Reference}; allowed: {string.Join(", ", roles)}.", nameof(role));
    }

    /// <summary>Gives the roles that may rate by a model: those it names, else the standard ones.</summary>
    public static ValueList<RoleId> RolesOf(CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Roles.Count > 0 ? [.. model.Roles.Select(rule => rule.Id)] : [.. s_standardRoles];
    }

    /// <summary>Finds a question by its key; null where there is none.</summary>
    public Question? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _byKey.GetValueOrDefault(key);
    }
}
