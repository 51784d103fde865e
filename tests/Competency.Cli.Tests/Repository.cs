namespace Competency.Cli.Tests;

/// <summary>Finds files of the repository that tests compare with.</summary>
internal static class Repository
{
    /// <summary>Gets whether tests that compare a file may write it again: only where the caller says so.</summary>
    public static bool MayRewrite => string.Equals(Environment.GetEnvironmentVariable("REWRITE"), "1", StringComparison.Ordinal);

    public static string PathTo(params string[] parts)
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Directory.Packages.props")))
        {
            directory = directory.Parent;
        }

        return Path.Combine([directory?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository."), .. parts]);
    }
}
