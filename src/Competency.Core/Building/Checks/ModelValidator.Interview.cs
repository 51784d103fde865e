using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>The interview guide.</content>
internal sealed partial class ModelValidator
{
    private InterviewGuide? ReadInterviewGuide()
    {
        if (_draft.InterviewGuide is not { } draft)
        {
            return null;
        }

        const string Path = "interviewGuide";
        const string List = "interviewGuide.questions";
        CheckRoomForInterviewId();
        SourcedText purpose = ReadText(draft.Purpose, IssuePath.Member(Path, "purpose"));
        if (draft.Questions is not { Count: > 0 })
        {
            _issues.Error(IssueCodes.NoQuestions, List, $"The interview guide has no questions; allowed: one or more.");
        }

        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        int number = 0;
        ValueList<InterviewQuestion> questions = ReadList(draft.Questions, List, (question, path) => ReadQuestion(question, ++number, path, paths));
        CheckInterviewEvidence(questions, List);
        return new InterviewGuide(purpose, questions);
    }

    private void CheckRoomForInterviewId()
    {
        int longest = IdSyntax.MaxWordsLength - InterviewModelExtensions.Suffix.Length;
        if (IdSyntax.IsWords(_draft.Id) && _draft.Id.Length > longest)
        {
            _issues.Error(
                IssueCodes.IdTooLong,
                "id",
                $"Model id '{_draft.Id}' has {_draft.Id.Length} characters; allowed beside an interview guide: at most {longest}, so that '{InterviewModelExtensions.Suffix}' can follow.",
                _draft.Id,
                FormattableString.Invariant($"at most {longest} characters"));
        }
    }

    private InterviewQuestion ReadQuestion(InterviewQuestionDraft draft, int number, string path, Dictionary<string, string> paths)
    {
        string idPath = IssuePath.Member(path, "id");
        if (ReadWords(draft.Id, idPath, "question id"))
        {
            CheckUnique(paths, draft.Id!, idPath, "Question id");
        }

        _ = QuestionId.TryParse(draft.Id, out QuestionId id);
        string followUps = IssuePath.Member(path, "followUps");
        string evidence = IssuePath.Member(path, "evidenceFor");
        Dictionary<string, string> named = new(StringComparer.Ordinal);
        return new InterviewQuestion
        {
            Id = id,
            Number = number,
            Text = ReadText(draft.Text, IssuePath.Member(path, "text")),
            Purpose = ReadText(draft.Purpose, IssuePath.Member(path, "purpose")),
            FollowUps = TooMany(followUps, "follow-ups", draft.FollowUps?.Count ?? 0, ModelLimits.FollowUps) ? [] : ReadList(draft.FollowUps, followUps, ReadFollowUp),
            EvidenceFor = TooMany(evidence, "dimensions", draft.EvidenceFor?.Count ?? 0, ModelLimits.Dimensions)
                ? []
                : ReadList(draft.EvidenceFor, evidence, (one, at) => ReadEvidence(one, at, named)),
            Anchors = ReadAnchors(draft.Anchors, IssuePath.Member(path, "anchors")),
        };
    }

    private FollowUp ReadFollowUp(FollowUpDraft draft, string path) => new(
        ReadText(draft.Text, IssuePath.Member(path, "text")),
        draft.When is null ? null : ReadText(draft.When, IssuePath.Member(path, "when")));

    private QuestionEvidence ReadEvidence(QuestionEvidenceDraft draft, string path, Dictionary<string, string> named)
    {
        string at = IssuePath.Member(path, "dimension");
        Dimension? dimension = ReadDimensionReference(draft.Dimension, at);
        if (dimension is { IsLeaf: false })
        {
            _issues.Error(
                IssueCodes.EvidenceOnComposite, at, $"'{draft.Dimension}' has child dimensions; an answer is evidence for leaves alone. Name the leaves.", draft.Dimension);
        }
        else if (draft.Dimension is not null && !named.TryAdd(draft.Dimension, path))
        {
            _issues.Error(
                IssueCodes.DuplicateEvidence, at, $"The question already names '{draft.Dimension}' at {named[draft.Dimension]}; allowed: each leaf once.", draft.Dimension);
        }

        _ = DimensionId.TryParse(draft.Dimension, out DimensionId id);
        decimal weight = ReadWeight(draft.Weight, IssuePath.Member(path, "weight"));
        return new QuestionEvidence(id, weight, ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance")));
    }

    private AnswerAnchors ReadAnchors(AnswerAnchorsDraft? draft, string path)
    {
        if (draft is null)
        {
            Missing(path);
            SourcedText nothing = new(LocalizedText.Empty, Provenance.Completed);
            return new AnswerAnchors(nothing, nothing, nothing);
        }

        return new AnswerAnchors(
            ReadText(draft.Poor, IssuePath.Member(path, "poor")),
            ReadText(draft.Fair, IssuePath.Member(path, "fair")),
            ReadText(draft.Strong, IssuePath.Member(path, "strong")));
    }

    /// <summary>Holds the guide to what its interview model needs: something to rate, and weights that stay exact on the model's scale.</summary>
    private void CheckInterviewEvidence(ValueList<InterviewQuestion> questions, string path)
    {
        ILookup<DimensionId, decimal> weights = questions.SelectMany(question => question.EvidenceFor)
            .Where(evidence => !evidence.Dimension.IsDefault)
            .ToLookup(evidence => evidence.Dimension, evidence => evidence.Weight);
        if (questions.Count > 0 && questions.All(question => question.EvidenceFor.Count == 0))
        {
            _issues.Error(IssueCodes.NothingToRate, path, $"No question gives evidence for a dimension, so that no answer can be rated; name dimensions in 'evidenceFor'.");
        }

        foreach (IGrouping<DimensionId, decimal> dimension in weights)
        {
            if (_scale is not null && dimension.All(weight => IsWeight(weight)))
            {
                CheckExact(
                    WholeWeights.Reduce(dimension).Sum(),
                    _scale.Length * WholeWeights.NanoPerPoint,
                    path,
                    $"The weights of the questions about '{dimension.Key}' come to",
                    $" on a scale of length {_scale.Length}");
            }
        }
    }
}
