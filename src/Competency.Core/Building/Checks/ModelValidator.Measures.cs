using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>Development measures and relations to other models.</content>
internal sealed partial class ModelValidator
{
    private ValueList<DevelopmentMeasure> ReadMeasures()
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        return ReadList(_draft.DevelopmentMeasures, "developmentMeasures", (draft, path) => ReadMeasure(draft, path, paths));
    }

    private DevelopmentMeasure ReadMeasure(DevelopmentMeasureDraft draft, string path, Dictionary<string, string> paths)
    {
        string idPath = IssuePath.Member(path, "id");
        if (draft.Id is null)
        {
            Missing(idPath);
        }
        else if (!IdSyntax.IsDotted(draft.Id))
        {
            _issues.Error(IssueCodes.MalformedId, idPath, $"'{draft.Id}' is not a measure id; allowed: {IdSyntax.DottedAllowed}.", draft.Id, IdSyntax.DottedAllowed);
        }
        else
        {
            CheckUnique(paths, draft.Id, idPath, "Measure id");
        }

        _ = MeasureId.TryParse(draft.Id, out MeasureId id);
        MeasureKind kind = ReadRequiredName(WireNames.MeasureKinds, draft.Kind, IssuePath.Member(path, "kind"), MeasureKind.Training);
        Dimension? dimension = ReadDimensionReference(draft.Dimension, IssuePath.Member(path, "dimension"));
        CheckStep(draft, dimension, path);
        _ = DimensionId.TryParse(draft.Dimension, out DimensionId dimensionId);
        return new DevelopmentMeasure
        {
            Id = id,
            Kind = kind,
            Dimension = dimensionId,
            FromLevel = draft.FromLevel ?? 0,
            ToLevel = draft.ToLevel ?? 0,
            Text = ReadTexts(draft.Text, IssuePath.Member(path, "text")),
            Provenance = ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance")),
        };
    }

    private void CheckStep(DevelopmentMeasureDraft draft, Dimension? dimension, string path)
    {
        string fromPath = IssuePath.Member(path, "fromLevel");
        string toPath = IssuePath.Member(path, "toLevel");
        if (draft.FromLevel is not { } from || draft.ToLevel is not { } to)
        {
            Missing(draft.FromLevel is null ? fromPath : toPath);
            return;
        }

        if (dimension is null)
        {
            return;
        }

        bool bothAreDefined = from == 0 || CheckDefinedLevel(dimension, from, fromPath);
        bothAreDefined &= CheckDefinedLevel(dimension, to, toPath);
        if (bothAreDefined && to <= from)
        {
            _issues.Error(
                IssueCodes.MeasureNotRising, toPath, $"The measure leads from level {from} to level {to}; allowed: to a higher level.", to, FormattableString.Invariant($"over {from}"));
        }
    }

    private ValueList<DimensionRelation> ReadRelations(ModelId own)
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        return ReadList(_draft.Relations, "relations", (draft, path) => ReadRelation(draft, path, own, paths));
    }

    private DimensionRelation ReadRelation(DimensionRelationDraft draft, string path, ModelId own, Dictionary<string, string> paths)
    {
        Dimension? dimension = ReadDimensionReference(draft.Dimension, IssuePath.Member(path, "dimension"));
        RelationKind kind = ReadRequiredName(WireNames.RelationKinds, draft.Kind, IssuePath.Member(path, "kind"), RelationKind.Same);
        ModelId model = ReadModelId(draft.Model, IssuePath.Member(path, "model"));
        ReadWords(draft.Target, IssuePath.Member(path, "target"), "dimension id");
        _ = DimensionId.TryParse(draft.Target, out DimensionId target);
        if (!model.IsDefault && model == own)
        {
            _issues.Error(
                IssueCodes.SelfRelation,
                IssuePath.Member(path, "model"),
                $"'{draft.Dimension}' is related to '{draft.Target}' of the model itself; allowed: dimensions of other models.",
                draft.Model);
        }
        else if (dimension is not null && !model.IsDefault && !target.IsDefault)
        {
            string pair = $"{draft.Dimension} {draft.Model} {draft.Target}";
            if (!paths.TryAdd(pair, path))
            {
                _issues.Error(
                    IssueCodes.DuplicateRelation,
                    path,
                    $"How '{draft.Dimension}' relates to '{draft.Model}/{draft.Target}' is already said at {paths[pair]}; allowed: one relation for a pair.",
                    draft.Target);
            }
        }

        return new DimensionRelation
        {
            Dimension = dimension?.Id ?? default,
            Kind = kind,
            Model = model,
            Target = target,
            Provenance = ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance")),
            Note = ReadOptionalTexts(draft.Note, IssuePath.Member(path, "note")),
        };
    }

    private T ReadRequiredName<T>(WireSet<T> set, string? text, string path, T otherwise)
        where T : struct, Enum
    {
        if (text is null)
        {
            Missing(path);
        }

        return ReadName(set, text, path, otherwise);
    }
}
