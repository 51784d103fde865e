using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Competency.Generators.Tests;

/// <summary>Runs the generator as a compiler would.</summary>
internal static class Run
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Compilation(string code = "") => CSharpCompilation.Create(
        "Host",
        [CSharpSyntaxTree.ParseText(code, ParseOptions)],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(string? rootNamespace, params AdditionalText[] texts) => CSharpGeneratorDriver.Create(
        [new ModelHandleGenerator().AsSourceGenerator()],
        texts,
        ParseOptions,
        new ModelOptions(rootNamespace),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Of(params AdditionalText[] texts) =>
        Driver("Acme.Hr", texts).RunGenerators(Compilation()).GetRunResult().Results.Single();

    /// <summary>Compiles the handles together with code that uses them; everything the compiler has to say is returned.</summary>
    public static IReadOnlyList<string> Compile(string code, params AdditionalText[] texts)
    {
        Driver("Acme.Hr", texts).RunGeneratorsAndUpdateCompilation(Compilation(code), out Compilation compilation, out _);
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString())];
    }
}
