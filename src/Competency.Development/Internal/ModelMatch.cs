using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Development.Internal;

/// <summary>A result is read with the model that it is by, and with no other.</summary>
internal static class ModelMatch
{
    public static void Require(DisclosedResult result, CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (result.Model != model.Reference)
        {
            throw new ArgumentException($"The result is by {result.Model}, the model is {model.Reference}; allowed: the model and version that the result is by.", nameof(model));
        }
    }
}
