using System.Globalization;
using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Questionnaires;

/// <summary>Holds what one file says against the model, and gathers everything that is wrong with it.</summary>
internal sealed class FormChecker
{
    public const int MaxCommentLength = 10_000;

    private const string IdAllowed = "1 to 200 characters, none of them a control character, not beginning with =, +, - or @";
    private const string DateAllowed = "year, month and day such as 2026-03-31, or empty";

    private readonly RawForm _raw;
    private readonly List<FormFault> _faults;
    private readonly Dictionary<ItemId, (RatingValue Value, string? Comment)> _answers = [];
    private readonly HashSet<ItemId> _blank = [];

    public FormChecker(RawForm raw)
    {
        _raw = raw;
        _faults = [.. raw.Faults];
    }

    public FormReading Check(CompetencyModel model, string fingerprint, Func<RoleId, string, ulong, Questionnaire> questionnaireOf)
    {
        if (_faults.Count > 0 || !IsOfModel(model, fingerprint) || QuestionnaireOf(model, questionnaireOf) is not { } questionnaire)
        {
            return Refused();
        }

        (SubjectId subject, RaterId rater) = PartiesOf(questionnaire.Role);
        DateOnly? date = DateOf();
        foreach (RawAnswer answer in _raw.Answers)
        {
            Take(answer, questionnaire);
        }

        if (_faults.Count == 0 && _answers.Count == _blank.Count)
        {
            Refuse(FormFaultCodes.BlankForm, null, null, null, "No question has an answer: the form was not filled in.");
        }

        return _faults.Count > 0 ? Refused() : new FormReading(Form(model, questionnaire, subject, rater, date), []);
    }

    private FormReading Refused() => new(null, _faults.ToValueList());

    private bool IsOfModel(CompetencyModel model, string fingerprint)
    {
        foreach (string field in new[] { FormFields.Format, FormFields.FormatVersion, FormFields.Model, FormFields.Version, FormFields.Fingerprint, FormFields.Role, FormFields.Language, FormFields.Seed })
        {
            if (string.IsNullOrEmpty(_raw.Text(field)))
            {
                Refuse(FormFaultCodes.MissingField, null, null, null, $"The form does not say its {field}, so it cannot be told what it asks.");
            }
        }

        return _faults.Count == 0
            && Is(FormFields.Format, FormFields.FormatName, FormFaultCodes.NotAForm, "The file is of another format")
            && Is(FormFields.FormatVersion, FormFields.CurrentVersion, FormFaultCodes.FormatVersion, "The form is of another version of the format")
            && Is(FormFields.Model, model.Id.Value, FormFaultCodes.WrongModel, "The form asks about another model")
            && Is(FormFields.Version, model.Version.ToString(), FormFaultCodes.WrongVersion, "The form was made from another version of the model")
            && Is(FormFields.Fingerprint, fingerprint, FormFaultCodes.WrongFingerprint, "The form was made from a model of this id and version that says something else");
    }

    private bool Is(string field, string expected, string code, string what)
    {
        RawField found = _raw.Fields[field];
        if (string.Equals(found.Text, expected, StringComparison.Ordinal))
        {
            return true;
        }

        Refuse(code, found.Place, found.Text, expected, $"{what}: '{found.Text}'; allowed: '{expected}'.");
        return false;
    }

    private Questionnaire? QuestionnaireOf(CompetencyModel model, Func<RoleId, string, ulong, Questionnaire> questionnaireOf)
    {
        RawField role = _raw.Fields[FormFields.Role];
        ValueList<RoleId> roles = Questionnaire.RolesOf(model);
        if (!RoleId.TryParse(role.Text, out RoleId id) || !roles.Contains(id))
        {
            string allowed = string.Join(", ", roles);
            Refuse(FormFaultCodes.UnknownRole, role.Place, role.Text, allowed, $"'{role.Text}' is no role of the model; allowed: {allowed}.");
        }

        RawField language = _raw.Fields[FormFields.Language];
        if (!LocalizedText.IsLanguage(language.Text))
        {
            Refuse(FormFaultCodes.NotAForm, language.Place, language.Text, "a BCP 47 tag", $"'{language.Text}' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'.");
        }

        RawField seed = _raw.Fields[FormFields.Seed];
        if (!ulong.TryParse(seed.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
        {
            Refuse(FormFaultCodes.NotAForm, seed.Place, seed.Text, "a whole number", $"'{seed.Text}' is not a seed; allowed: a whole number from 0.");
        }

        return _faults.Count > 0 ? null : questionnaireOf(id, language.Text, number);
    }

    private (SubjectId Subject, RaterId Rater) PartiesOf(RoleId role)
    {
        RawField subject = Field(FormFields.Subject);
        RawField rater = Field(FormFields.Rater);
        if (rater.Text.Length == 0 && role == RoleId.Self)
        {
            rater = subject;
        }

        if (!SubjectId.TryParse(subject.Text, out SubjectId subjectId) || FormParties.FaultOf(subject.Text) is not null)
        {
            Malformed(subject, "person rated");
        }

        if ((!RaterId.TryParse(rater.Text, out RaterId raterId) || FormParties.FaultOf(rater.Text) is not null) && !ReferenceEquals(rater, subject))
        {
            Malformed(rater, "rater");
        }

        return (subjectId, raterId);
    }

    private void Malformed(RawField field, string whose) => Refuse(
        FormFaultCodes.MalformedId,
        field.Place,
        field.Text,
        IdAllowed,
        field.Text.Length == 0 ? $"The code of the {whose} is missing." : $"'{field.Text}' is no code of the {whose}; allowed: {IdAllowed}.");

    private RawField Field(string name) => _raw.Fields.TryGetValue(name, out RawField? field) ? field with { Text = field.Text.Trim() } : new RawField(string.Empty, null);

    private DateOnly? DateOf()
    {
        RawField field = Field(FormFields.Date);
        if (field.Text.Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(field.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            Refuse(FormFaultCodes.BadDate, field.Place, field.Text, DateAllowed, $"'{field.Text}' is not a date; allowed: {DateAllowed}.");
        }

        return date;
    }

    private void Take(RawAnswer answer, Questionnaire questionnaire)
    {
        if (questionnaire.Find(answer.Question) is not { } question)
        {
            Refuse(
                FormFaultCodes.UnknownQuestion,
                answer.QuestionPlace,
                answer.Question,
                null,
                answer.Question.Length == 0 ? "An answer or a comment stands where no question is." : $"'{answer.Question}' is no question of this form.");
            return;
        }

        string comment = answer.Comment.Trim();
        if (comment.Length > MaxCommentLength)
        {
            string allowed = string.Create(CultureInfo.InvariantCulture, $"at most {MaxCommentLength} characters");
            Refuse(FormFaultCodes.CommentTooLong, answer.CommentPlace, null, allowed, string.Create(CultureInfo.InvariantCulture, $"The comment has {comment.Length} characters; allowed: {allowed}."));
        }

        RatingValue value = RatingValue.NotObserved;
        string text = answer.Value.Trim();
        if (text.Length == 0)
        {
            _blank.Add(question.Item);
        }
        else if (!AnswerText.TryRead(text, question, out value))
        {
            string allowed = AnswerText.Allowed(question);
            Refuse(FormFaultCodes.BadAnswer, answer.ValuePlace, text, allowed, $"\"{text}\" is not on the scale; allowed: {allowed}.");
        }

        if (!_answers.TryAdd(question.Item, (value, comment.Length == 0 ? null : comment)))
        {
            Refuse(FormFaultCodes.DuplicateQuestion, answer.QuestionPlace, answer.Question, null, "This question is answered twice in the form.");
        }
    }

    private FilledForm Form(CompetencyModel model, Questionnaire questionnaire, SubjectId subject, RaterId rater, DateOnly? date)
    {
        Rating RatingOf(Question question)
        {
            (RatingValue value, string? comment) = _answers.GetValueOrDefault(question.Item, (RatingValue.NotObserved, null));
            return new Rating(rater, questionnaire.Role, question.Item, value, comment, date);
        }

        Dictionary<ItemId, Question> questions = questionnaire.Questions.ToDictionary(question => question.Item);
        return new FilledForm
        {
            Source = _raw.Source,
            Subject = subject,
            Rater = rater,
            Role = questionnaire.Role,
            Ratings = [.. Items(model).Where(questions.ContainsKey).Select(item => RatingOf(questions[item]))],
            Blank = questions.Count - _answers.Count + _blank.Count,
        };
    }

    private static IEnumerable<ItemId> Items(CompetencyModel model) => model.AllDimensions().Where(dimension => dimension.IsLeaf)
        .SelectMany(leaf => leaf.AllIndicators().Select(indicator => (ItemId)indicator.Id).Append(leaf.Id));

    private void Refuse(string code, string? place, string? value, string? allowed, string message) => _faults.Add(new FormFault(code, _raw.Source, place, value, allowed, message));
}
