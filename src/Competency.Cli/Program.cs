using System.Text;
using Competency.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLineApp.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
