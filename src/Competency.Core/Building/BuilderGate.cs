namespace Competency.Core.Building;

/// <summary>What the builders of one model share: its languages, and whether it has been built.</summary>
internal sealed class BuilderGate(string firstLanguage)
{
    public string FirstLanguage { get; } = firstLanguage;

    public bool IsClosed { get; private set; }

    public void Close() => IsClosed = true;

    public void MustBeOpen()
    {
        if (IsClosed)
        {
            throw new InvalidOperationException("The builder has built its model already; start a new one.");
        }
    }
}
