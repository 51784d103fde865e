using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>Languages, texts, provenance and source documents.</content>
internal sealed partial class ModelValidator
{
    private List<string> ReadLanguages()
    {
        List<string> languages = [];
        if (_draft.Languages is not { Count: > 0 } declared)
        {
            _issues.Error(IssueCodes.MissingMember, "languages", $"The model declares no language; allowed: one or more BCP 47 tags such as 'en' or 'zh-CN'.");
            return languages;
        }

        for (int i = 0; i < declared.Count; i++)
        {
            string path = IssuePath.Item("languages", i);
            if (IsLanguage(declared[i], path))
            {
                if (languages.Contains(declared[i], StringComparer.OrdinalIgnoreCase))
                {
                    _issues.Error(IssueCodes.DuplicateLanguage, path, $"Language '{declared[i]}' is declared twice.", declared[i]);
                    continue;
                }

                languages.Add(declared[i]);
            }
        }

        return languages;
    }

    private bool IsLanguage(string? tag, string path)
    {
        if (LocalizedText.IsLanguage(tag))
        {
            return true;
        }

        const string Allowed = "a BCP 47 tag such as 'en' or 'zh-CN'";
        _issues.Error(IssueCodes.MalformedLanguage, path, $"'{tag}' is not a language; allowed: {Allowed}.", tag, Allowed);
        return false;
    }

    private SourcedText ReadText(SourcedTextDraft? draft, string path)
    {
        if (draft is null)
        {
            Missing(path);
            return new SourcedText(LocalizedText.Empty, Provenance.Completed);
        }

        return new SourcedText(ReadTexts(draft.Text, IssuePath.Member(path, "text")), ReadProvenance(draft.Provenance, IssuePath.Member(path, "provenance")));
    }

    private LocalizedText ReadOptionalTexts(Dictionary<string, string>? texts, string path) =>
        texts is null ? LocalizedText.Empty : ReadTexts(texts, path);

    /// <summary>Reads a text in its languages, and puts them in the order in which the model declares them.</summary>
    private LocalizedText ReadTexts(Dictionary<string, string>? texts, string path)
    {
        if (texts is null)
        {
            Missing(path);
            return LocalizedText.Empty;
        }

        Dictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string language, string text) in texts)
        {
            if (_issues.IsFull)
            {
                return LocalizedText.Empty;
            }

            string member = IssuePath.Member(path, language);
            CheckText(text, member);
            if (!IsLanguage(language, member))
            {
                continue;
            }

            if (!found.TryAdd(language, text))
            {
                _issues.Error(IssueCodes.DuplicateLanguage, member, $"Language '{language}' is given twice; the case of its letters plays no part.", language);
            }
            else if (_languages.Count > 0 && !_languages.Contains(language, StringComparer.OrdinalIgnoreCase))
            {
                string declared = string.Join(", ", _languages);
                _issues.Warning(
                    IssueCodes.UndeclaredLanguage, member, $"The text is given in '{language}', which the model does not declare; it declares: {declared}.", language, declared);
            }
        }

        List<KeyValuePair<string, string>> ordered = [];
        foreach (string language in _languages)
        {
            if (found.Remove(language, out string? text))
            {
                ordered.Add(KeyValuePair.Create(language, text));
            }
            else
            {
                ReportMissingText(language, IssuePath.Member(path, language));
            }
        }

        ordered.AddRange(found.OrderBy(text => text.Key, StringComparer.Ordinal));
        return new LocalizedText(ordered);
    }

    /// <summary>In the first language a text must be there, because everything falls back to it; in another its absence shows, and can be mended.</summary>
    private void ReportMissingText(string language, string path)
    {
        string allowed = $"a text in each of: {string.Join(", ", _languages)}";
        if (string.Equals(language, _languages[0], StringComparison.Ordinal))
        {
            _issues.Error(IssueCodes.MissingText, path, $"The text is missing in '{language}', the first language of the model.", allowed: allowed);
        }
        else
        {
            _issues.Warning(
                IssueCodes.MissingText, path, $"The text is missing in '{language}', a language that the model declares; readers see it in another.", allowed: allowed);
        }
    }

    private void CheckText(string? text, string path)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _issues.Error(IssueCodes.EmptyText, path, $"The text is empty; write it or leave its member out.");
            return;
        }

        if (text.Length > ModelLimits.TextLength)
        {
            _issues.Error(
                IssueCodes.TextTooLong,
                path,
                $"The text has {text.Length} characters; allowed: at most {ModelLimits.TextLength}.",
                text.Length,
                $"at most {ModelLimits.TextLength}");
        }

        int at = IndexOfForbidden(text);
        if (at >= 0)
        {
            _issues.Error(
                IssueCodes.MalformedText,
                path,
                $"The text has the character U+{(int)text[at]:X4} at position {at}; allowed: no control character but tab and line ends, no half of a surrogate pair.",
                at);
        }
    }

    private static int IndexOfForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            {
                return i;
            }
        }

        return -1;
    }

    private Provenance ReadProvenance(ProvenanceDraft? draft, string path)
    {
        if (draft?.Kind is null)
        {
            Missing(draft is null ? path : IssuePath.Member(path, "kind"));
            return Provenance.Completed;
        }

        if (!WireNames.Provenances.TryGet(draft.Kind, out ProvenanceKind kind))
        {
            Unknown(WireNames.Provenances.What, draft.Kind, IssuePath.Member(path, "kind"), WireNames.Provenances.Names);
            return Provenance.Completed;
        }

        bool needsSource = kind != ProvenanceKind.Completed;
        bool needsReason = kind == ProvenanceKind.Inferred;
        string sourcePath = IssuePath.Member(path, "source");
        string reasonPath = IssuePath.Member(path, "reason");
        CheckProvenanceMember(needsSource, draft.Source, draft.Kind, "source", sourcePath);
        CheckProvenanceMember(needsReason, draft.Reason, draft.Kind, "reason", reasonPath);
        if (needsReason && draft.Reason is not null)
        {
            CheckText(draft.Reason, reasonPath);
        }

        SourceDocumentId? source = needsSource && draft.Source is not null ? ReadSourceReference(draft.Source, sourcePath) : null;
        return kind == ProvenanceKind.Completed ? Provenance.Completed : new Provenance(kind, source, draft.Reason);
    }

    private void CheckProvenanceMember(bool needed, string? value, string kind, string member, string path)
    {
        if (needed && value is null)
        {
            _issues.Error(IssueCodes.IncompleteProvenance, path, $"Provenance of the kind '{kind}' needs a {member}.");
        }
        else if (!needed && value is not null)
        {
            _issues.Error(IssueCodes.MemberNotOfKind, path, $"'{member}' does not belong to provenance of the kind '{kind}'; leave it out.", value);
        }
    }

    private SourceDocumentId? ReadSourceReference(string text, string path)
    {
        if (!_sources.Contains(text))
        {
            string known = _sources.Count == 0 ? "none" : string.Join(", ", _sources);
            _issues.Error(IssueCodes.UnknownSource, path, $"The model has no source document '{text}'; it has: {known}.", text, known);
        }

        return SourceDocumentId.TryParse(text, out SourceDocumentId id) ? id : null;
    }

    /// <summary>Learns the ids of the sources first, because name and description refer to them and stand before them.</summary>
    private void ReadSourceIds()
    {
        foreach (SourceDraft source in _draft.Sources ?? [])
        {
            if (source.Id is not null)
            {
                _sources.Add(source.Id);
            }
        }
    }

    private ValueList<SourceDocument> ReadSources()
    {
        Dictionary<string, string> paths = new(StringComparer.Ordinal);
        return ReadList(_draft.Sources, "sources", (draft, path) =>
        {
            string idPath = IssuePath.Member(path, "id");
            if (ReadWords(draft.Id, idPath, "source document id"))
            {
                CheckUnique(paths, draft.Id!, idPath, "Source document id");
            }

            _ = SourceDocumentId.TryParse(draft.Id, out SourceDocumentId id);
            return new SourceDocument(id, ReadTexts(draft.Title, IssuePath.Member(path, "title")));
        });
    }

    private void CheckUnique(Dictionary<string, string> paths, string id, string path, string what)
    {
        if (!paths.TryAdd(id, path))
        {
            _issues.Error(IssueCodes.DuplicateId, path, $"{what} '{id}' is already used at {paths[id]}.", id);
        }
    }

    private static ValueList<T> ReadList<TDraft, T>(List<TDraft>? drafts, string path, Func<TDraft, string, T> read)
    {
        if (drafts is not { Count: > 0 })
        {
            return [];
        }

        T[] items = new T[drafts.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(drafts[i], IssuePath.Item(path, i));
        }

        return [.. items];
    }
}
