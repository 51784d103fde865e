using System.Reflection;
using System.Runtime.Versioning;

namespace Competency.Core.Tests;

/// <summary>Asked for only where each target framework has a runtime of its own, as in .ci/run.</summary>
public sealed class OwnRuntimeTests
{
    [Fact]
    [Trait("Category", "Long")]
    public void Version_OfTheRunningRuntime_IsTheTargetFrameworks()
    {
        // Of this assembly: the program that runs the tests is built for a framework of its own.
        string target = typeof(OwnRuntimeTests).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

        target.Should().EndWith($"v{Environment.Version.Major}.0");
    }
}
