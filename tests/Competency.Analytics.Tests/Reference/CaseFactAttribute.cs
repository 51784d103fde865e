namespace Competency.Analytics.Tests.Reference;

/// <summary>The test of one whole reference case; skipped in sight where neither this repository nor the folder beside it has the data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseFactAttribute : FactAttribute
{
    public CaseFactAttribute(string name)
    {
        Name = name;
        if (!ReferenceCase.Exists(name))
        {
            Skip = $"The case {name} lies in ../shared/reference, which is not beside the repository.";
        }
    }

    public string Name { get; }
}
