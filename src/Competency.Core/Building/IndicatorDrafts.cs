namespace Competency.Core.Building;

/// <summary>Adds indicators to drafts, numbering those that have no id.</summary>
internal static class IndicatorDrafts
{
    public static void Add(List<IndicatorDraft> list, string prefix, AuthoredText text, decimal weight, string? id, bool isContra, BuilderGate gate)
    {
        ArgumentNullException.ThrowIfNull(text);
        list.Add(new IndicatorDraft
        {
            Id = id ?? FormattableString.Invariant($"{prefix}.{list.Count + 1}"),
            Text = text.Texts(gate.FirstLanguage),
            Provenance = text.ProvenanceDraft(),
            Weight = weight,
            Contra = isContra,
        });
    }
}
