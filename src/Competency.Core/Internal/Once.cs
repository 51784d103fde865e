namespace Competency.Core.Internal;

/// <summary>Values that are made when they are first asked for, by whichever thread is first; all threads then see the same one.</summary>
internal static class Once
{
    public static T Set<T>(ref T? place, T made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;
}
