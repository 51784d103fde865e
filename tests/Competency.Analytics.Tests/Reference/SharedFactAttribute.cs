namespace Competency.Analytics.Tests.Reference;

/// <summary>A test that runs on data kept beside the repository, and is skipped in sight where that folder is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (ReferenceCase.Root is null)
        {
            Skip = "The folder ../shared/reference is not beside the repository.";
        }
    }
}
