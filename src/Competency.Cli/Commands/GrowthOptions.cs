using System.CommandLine;
using Competency.Cli.Disclosing;
using Competency.Cli.Models;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Cli.Commands;

/// <summary>What the commands on disclosed results have in common: their options, and how they come to the people.</summary>
internal sealed class GrowthOptions(Terminal terminal, params string[] formats)
{
    public Argument<string> Ratings { get; } = CommonOptions.Ratings();

    public Option<string> Model { get; } = CommonOptions.Model();

    public Option<string?> Profile { get; } = new("--profile", "-p")
    {
        Description = "A requirement profile of the model, such as junior.",
        HelpName = "profile",
        CompletionSources = { CommonOptions.PartsOfModel(model => model.RequirementProfiles.Select(profile => profile.Id.Value)) },
    };

    public Option<string?> Subject { get; } = new("--subject", "-s") { Description = "One person alone." };

    public Option<string[]> Minimums { get; } = DisclosureOptions.Minimums();

    public Option<string> Format { get; } = CommonOptions.Format(formats);

    public Option<string?> Out { get; } = CommonOptions.Out();

    public Option<string> Language { get; } = CommonOptions.Language(terminal);

    public Command Into(Command command)
    {
        command.Arguments.Add(Ratings);
        foreach (Option option in (Option[])[Model, Profile, Subject, Minimums, Format, Out, Language])
        {
            command.Options.Add(option);
        }

        return command;
    }

    public ModelChoice Choice(ParseResult parsed) => ModelChoice.Of(parsed.GetRequiredValue(Model));

    public DisclosedPeople People(ParseResult parsed, ModelChoice choice, CancellationToken cancellationToken)
    {
        DisclosurePolicy policy = DisclosureOptions.Policy(parsed.GetRequiredValue(Minimums));
        return DisclosedPeople.Of(RatingSource.Read(parsed.GetRequiredValue(Ratings), choice, terminal, cancellationToken), choice, policy, terminal, cancellationToken);
    }

    /// <summary>Gets the profile that was named, or null where none was.</summary>
    /// <exception cref="InputException">The model has no such profile.</exception>
    public RequirementProfile? ProfileOf(ParseResult parsed, CompetencyModel model) => ProfileOf(parsed.GetValue(Profile), model);

    /// <inheritdoc cref="ProfileOf(ParseResult, CompetencyModel)"/>
    public static RequirementProfile? ProfileOf(string? name, CompetencyModel model)
    {
        if (name is null)
        {
            return null;
        }

        string[] known = [.. model.RequirementProfiles.Select(profile => profile.Id.Value)];
        return ProfileId.TryParse(name, out ProfileId id) && model.TryGetProfile(id, out RequirementProfile? profile)
            ? profile
            : throw new InputException(
                $"Model {model.Reference} has no requirement profile '{name}'.{Nearest.Hint(name, known)} It has: {(known.Length == 0 ? "none" : string.Join(", ", known))}.");
    }
}
