namespace Competency.Core.Tests;

/// <summary>Asked for only where each target framework has a runtime of its own, as in .ci/run.</summary>
public sealed class OwnRuntimeTests
{
    [Fact]
    [Trait("Category", "Long")]
    public void Version_OfTheRunningRuntime_IsTheTargetFrameworks()
    {
        string target = AppContext.TargetFrameworkName!;

        target.Should().EndWith($"v{Environment.Version.Major}.0");
    }
}
