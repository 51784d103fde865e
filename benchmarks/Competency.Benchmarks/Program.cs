using BenchmarkDotNet.Running;
using Competency.Benchmarks.Rivals;

if (args is ["rivals"] or ["rivals", "--short"])
{
    return RivalRun.Run(isShort: args.Length > 1);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
