using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Building;

/// <content>What profiles, guides, measures and relations say about the dimensions of the model.</content>
internal sealed partial class ModelValidator
{
    private const int LongestList = 400;

    /// <summary>How many wrong ids are compared with all right ones: enough for people, too few for a hostile file to take its time.</summary>
    private int _hintsLeft = 50;

    /// <summary>Finds the dimension that a part of the model names, and reports where there is none.</summary>
    private Dimension? ReadDimensionReference(string? text, string path)
    {
        if (text is null)
        {
            Missing(path);
            return null;
        }

        if (!_dimensions.TryGetValue(text, out Dimension? dimension) && _dimensions.Count > 0)
        {
            string hint = text.Length <= IdSyntax.MaxWordsLength && _hintsLeft-- > 0 && Nearest.Of(text, _dimensions.Keys) is { Length: > 0 } nearest
                ? $" Did you mean '{nearest}'?"
                : string.Empty;
            _issues.Error(
                IssueCodes.UnknownDimension, path, $"The model has no dimension '{text}'.{hint} It has: {string.Join(", ", _dimensions.Keys)}.", text, Shown(_dimensions.Keys));
        }

        // A model without any dimension has been told so already.
        return dimension;
    }

    private bool CheckDefinedLevel(Dimension dimension, int level, string path)
    {
        int[] defined = [.. dimension.LevelOrdinals()];
        if (defined.Contains(level))
        {
            return true;
        }

        string allowed = string.Join(", ", defined);
        if (defined.Length == 0)
        {
            _issues.Error(IssueCodes.UndefinedLevel, path, $"'{dimension.Id}' has no levels, so level {level} cannot be reached; give it levels.", level);
        }
        else
        {
            _issues.Error(IssueCodes.UndefinedLevel, path, $"'{dimension.Id}' has no level {level}; allowed: {allowed}.", level, allowed);
        }

        return false;
    }

    private static string Shown(IEnumerable<string> known)
    {
        string list = string.Join(", ", known);
        return list.Length <= LongestList ? list : list[..LongestList] + "…";
    }
}
