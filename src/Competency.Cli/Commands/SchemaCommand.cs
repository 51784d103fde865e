using System.CommandLine;
using Competency.Cli.Output;
using Competency.Core.Serialization;
using Competency.Development.Plans;

namespace Competency.Cli.Commands;

/// <summary><c>competency schema</c>: the JSON Schema of a file format, for editors and programs in other languages.</summary>
internal static class SchemaCommand
{
    private static readonly Dictionary<string, Func<string>> s_schemas = new(StringComparer.Ordinal)
    {
        ["model"] = () => CompetencySchemas.Model,
        ["assessment"] = () => CompetencySchemas.Assessment,
        ["result"] = () => CompetencySchemas.Result,
        ["disclosed"] = () => CompetencySchemas.Disclosed,
        ["release"] = () => CompetencySchemas.Release,
        ["labels"] = () => CompetencySchemas.Labels,
        ["translation"] = () => CompetencySchemas.Translation,
        ["plan"] = () => PlanJson.Schema,
    };

    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = new("kind") { Description = "The kind of file." };
        kind.AcceptOnlyFromAmong([.. s_schemas.Keys]);
        Option<string?> file = CommonOptions.Out();
        Command command = new("schema", "Writes the JSON Schema of a file format, to be named as $schema.") { kind, file };
        command.SetAction(parsed =>
        {
            string schema = s_schemas[parsed.GetRequiredValue(kind)]();
            OutputFile.Write(parsed.GetValue(file), terminal, writer => writer.Write(schema));
            return ExitCode.Fine;
        });
        return command;
    }
}
