using Competency.Core.Languages;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What a host adds to the labels; applied in the order of registration.</summary>
internal sealed class LabelAddition(Func<CompetencyLabels, CompetencyLabels> add)
{
    public CompetencyLabels Apply(CompetencyLabels labels) => add(labels);
}
