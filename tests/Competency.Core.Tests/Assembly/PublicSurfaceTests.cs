using System.Reflection;
using System.Runtime.CompilerServices;

namespace Competency.Core.Tests.Assembly;

/// <summary>Promises about every public type of Core.</summary>
public sealed class PublicSurfaceTests
{
    /// <summary>Types that may be derived from, and closed sets whose base cannot be derived from outside.</summary>
    private static readonly Type[] s_open = [typeof(LevelRule), typeof(CompositeRule)];

    private static readonly Type[] s_public = typeof(CompetencyModel).Assembly.GetExportedTypes();

    [Fact]
    public void EveryClass_IsSealedOrListed() =>
        s_public.Where(type => type.IsClass && !type.IsSealed && !s_open.Contains(type)).Should().BeEmpty();

    [Fact]
    public void EveryClosedSet_CannotBeDerivedFromOutside() =>
        s_open.SelectMany(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(constructor => constructor.IsPublic || (constructor.IsFamily && constructor.GetParameters().Length == 0) || constructor.IsFamilyOrAssembly)
            .Should().BeEmpty();

    [Fact]
    public void EveryType_HasNoPublicSetterAndNoPublicField()
    {
        IEnumerable<string> setters = s_public.SelectMany(type => type.GetProperties())
            .Where(property => property.DeclaringType!.Assembly == typeof(CompetencyModel).Assembly)
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter))
            .Select(property => $"{property.DeclaringType}.{property.Name}");
        IEnumerable<string> fields = s_public.Where(type => !type.IsEnum).SelectMany(type => type.GetFields())
            .Where(field => !field.IsLiteral)
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        setters.Concat(fields).Should().BeEmpty();
    }

    [Fact]
    public void EveryEnum_WritesItsNumbersAndHasNoZero() =>
        s_public.Where(type => type.IsEnum && Enum.IsDefined(type, Activator.CreateInstance(type)!)).Should().BeEmpty();

    [Fact]
    public void EveryType_InitializesAlone()
    {
        foreach (Type type in s_public.Where(type => !type.ContainsGenericParameters))
        {
            Action initialize = () => RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            initialize.Should().NotThrow(type.FullName);
        }
    }

    [Fact]
    public void Core_DependsOnTheFrameworkAndTwoPackagesAlone()
    {
        string[] allowed = ["System.Text.Json", "Microsoft.Extensions.DependencyInjection.Abstractions"];
        typeof(CompetencyModel).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "netstandard")
            .Should().BeSubsetOf(allowed);
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
