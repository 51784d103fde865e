using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Competency.Generators.Tests;

public class IncrementalTests
{
    [Fact]
    public void Generate_OtherCodeChanged_DoesNothingAnew()
    {
        GeneratorDriver driver = Run.Driver("Acme.Hr", Models.SmallFile()).RunGenerators(Run.Compilation());

        driver = driver.RunGenerators(Run.Compilation().AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;", Run.ParseOptions)));

        Reasons(driver, ModelHandleGenerator.FilesStep).Should().OnlyContain(reason => reason == IncrementalStepRunReason.Cached);
        Outputs(driver).Should().OnlyContain(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Generate_ChangeThatHandlesDoNotShow_WritesNothingAnew()
    {
        // Both edits change the file but not the handles: white space, and a text in a language that is not shown.
        string text = Models.Small.Replace("授权", "放权", StringComparison.Ordinal) + "\n";
        ModelText before = Models.SmallFile();
        GeneratorDriver driver = Run.Driver("Acme.Hr", before).RunGenerators(Run.Compilation());

        driver = driver.ReplaceAdditionalText(before, new ModelText(Models.SmallPath, text)).RunGenerators(Run.Compilation());

        Reasons(driver, ModelHandleGenerator.FilesStep).Should().Equal(IncrementalStepRunReason.Unchanged);
        Outputs(driver).Should().OnlyContain(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Generate_OneFileChanged_WritesThatOneAnew()
    {
        var before = new ModelText("/seller.model.json", Models.OfLeaves("seller", "trust"));
        GeneratorDriver driver = Run.Driver("Acme.Hr", Models.SmallFile(), before).RunGenerators(Run.Compilation());

        driver = driver
            .ReplaceAdditionalText(before, new ModelText("/seller.model.json", Models.OfLeaves("seller", "trust", "care")))
            .RunGenerators(Run.Compilation());

        Reasons(driver, ModelHandleGenerator.UnitsStep).Should().Equal(IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified);
        Outputs(driver).Should().Equal(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified);
        driver.GetRunResult().GeneratedTrees.Should().Contain(tree => tree.ToString().Contains("CareHandle", StringComparison.Ordinal));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
