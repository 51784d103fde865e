using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Describes a rating scale: labels for its points, for "not observed", and where it comes from.</summary>
/// <remarks>Handed out by the builder of a model or dimension. For one thread.</remarks>
public sealed class RatingScaleBuilder
{
    private readonly ScaleDraft _draft;
    private readonly BuilderGate _gate;

    internal RatingScaleBuilder(ScaleDraft draft, BuilderGate gate)
    {
        _draft = draft;
        _gate = gate;
    }

    /// <summary>Labels a point; label none, or each from lowest to highest.</summary>
    /// <param name="value">The whole number that raters choose.</param>
    /// <param name="label">What the point is called; a label has no provenance of its own.</param>
    public RatingScaleBuilder Point(int value, AuthoredText label)
    {
        ArgumentNullException.ThrowIfNull(label);
        _gate.MustBeOpen();
        (_draft.Points ??= []).Add(new ScalePointDraft { Value = value, Label = label.Label(_gate.FirstLanguage, nameof(label)) });
        return this;
    }

    /// <summary>Says what "not observed" is called.</summary>
    /// <param name="label">The label; it has no provenance of its own.</param>
    public RatingScaleBuilder NotObserved(AuthoredText label)
    {
        ArgumentNullException.ThrowIfNull(label);
        _gate.MustBeOpen();
        _draft.NotObserved = label.Label(_gate.FirstLanguage, nameof(label));
        return this;
    }

    /// <summary>Says that a source document of the model states the scale.</summary>
    /// <param name="source">The document's id.</param>
    public RatingScaleBuilder Stated(string source) => From(new ProvenanceDraft { Kind = WireNames.Stated, Source = source });

    /// <summary>Says that a source document of the model implies the scale.</summary>
    /// <param name="source">The document's id.</param>
    /// <param name="reason">What in the document implies it.</param>
    public RatingScaleBuilder Inferred(string source, string reason) =>
        From(new ProvenanceDraft { Kind = WireNames.Inferred, Source = source, Reason = reason });

    private RatingScaleBuilder From(ProvenanceDraft provenance)
    {
        _gate.MustBeOpen();
        _draft.Provenance = provenance;
        return this;
    }
}
