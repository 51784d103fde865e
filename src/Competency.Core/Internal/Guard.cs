namespace Competency.Core.Internal;

/// <summary>The one place that refuses arguments which the framework's own guards do not cover.</summary>
internal static class Guard
{
    public static void NotDefault(bool isDefault, string parameter)
    {
        if (isDefault)
        {
            throw new ArgumentException("The identifier is default, which identifies nothing; parse one from text.", parameter);
        }
    }
}
