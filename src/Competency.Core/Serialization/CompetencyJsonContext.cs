using System.Text.Json;
using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>The metadata that reading, checking of shapes, writing and schemas all go by.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    MaxDepth = JsonFormat.MaxDepth,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ModelDraft))]
[JsonSerializable(typeof(AssessmentDraft))]
[JsonSerializable(typeof(ResultDraft))]
[JsonSerializable(typeof(DisclosedDraft))]
[JsonSerializable(typeof(ReleaseDraft))]
[JsonSerializable(typeof(LabelsDraft))]
[JsonSerializable(typeof(TranslationDraft))]
internal sealed partial class CompetencyJsonContext : JsonSerializerContext;
