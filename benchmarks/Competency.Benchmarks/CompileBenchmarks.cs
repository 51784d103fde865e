using BenchmarkDotNet.Attributes;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Models.Sales;

namespace Competency.Benchmarks;

/// <summary>What it costs to take a model up: check and read it, fingerprint it, compile it.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private CompetencyModel _largest = null!;
    private byte[] _json = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _largest = SalesModels.All.MaxBy(model => model.AllDimensions().Sum(dimension => dimension.AllIndicators().Count()))!;
        _json = CompetencyJson.CanonicalModel(_largest);
    }

    /// <summary>Read and validate the model file: the baseline.</summary>
    [Benchmark(Baseline = true)]
    public CompetencyModel ReadJson() => CompetencyJson.ReadModel(_json);

    /// <summary>Write the canonical form and hash it.</summary>
    [Benchmark]
    public string Fingerprint() => CompetencyJson.Fingerprint(_largest);

    /// <summary>Make an engine: fingerprint and compile.</summary>
    [Benchmark]
    public AssessmentEngine MakeEngine() => new(_largest);
}
