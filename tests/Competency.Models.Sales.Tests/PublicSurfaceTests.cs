using System.Reflection;
using System.Runtime.CompilerServices;
using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>The package is what a stranger could have written.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void Core_Internals_AreNotOpenToThisPackageOrItsTests() =>
        typeof(CompetencyModel).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(attribute => attribute.AssemblyName)
            .Should().NotContain(name => name.Contains("Sales", StringComparison.Ordinal));

    [Fact]
    public void Sales_AccessChecks_AreNotSwitchedOff() =>
        typeof(SalesModels).Assembly.GetCustomAttributesData().Select(attribute => attribute.AttributeType.Name)
            .Should().NotContain("IgnoresAccessChecksToAttribute");

    [Fact]
    public void Sales_References_AreCoreTheAbstractionsAndTheFramework() =>
        typeof(SalesModels).Assembly.GetReferencedAssemblies().Select(reference => reference.Name)
            .Should().OnlyContain(name => name == "Competency.Core" || name == "Microsoft.Extensions.DependencyInjection.Abstractions" || name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Sales_PublicTypes_AreSealedOrStatic() =>
        typeof(SalesModels).Assembly.GetExportedTypes().Should().OnlyContain(type => type.IsSealed);
}
