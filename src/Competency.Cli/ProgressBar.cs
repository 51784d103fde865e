using System.Text;
using Spectre.Console;

namespace Competency.Cli;

/// <summary>A bar that shows how far long work is, and goes when it is disposed of.</summary>
internal sealed class ProgressBar : IProgress<double>, IDisposable
{
    private readonly ProgressTask _task;
    private readonly TaskCompletionSource _finished;
    private readonly Task _drawing;
    private readonly Action _onFinished;

    private ProgressBar(ProgressTask task, TaskCompletionSource finished, Task drawing, TextWriter lines, Action onFinished)
    {
        _task = task;
        _finished = finished;
        _drawing = drawing;
        _onFinished = onFinished;
        Lines = lines;
    }

    /// <summary>Gets where lines go that are to stand above the bar.</summary>
    public TextWriter Lines { get; }

    public static ProgressBar Start(IAnsiConsole console, string what, Action onFinished)
    {
        TaskCompletionSource<ProgressTask> started = new();
        TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task drawing = console.Progress().AutoClear(true).StartAsync(context =>
        {
            started.SetResult(context.AddTask(Markup.Escape(what)));
            return finished.Task;
        });

        // A console that will not draw ends the drawing instead of starting it.
        if (Task.WhenAny(started.Task, drawing).GetAwaiter().GetResult() == drawing && !started.Task.IsCompleted)
        {
            drawing.GetAwaiter().GetResult();
        }

        return new ProgressBar(started.Task.GetAwaiter().GetResult(), finished, drawing, new LineWriter(console), onFinished);
    }

    /// <summary>Says how far the work is, 0 to 1.</summary>
    public void Report(double value) => _task.Value = 100 * value;

    public void Dispose()
    {
        _finished.TrySetResult();
        _drawing.GetAwaiter().GetResult();
        _onFinished();
    }

    /// <summary>Hands whole lines to the console, which keeps the bar below them.</summary>
    private sealed class LineWriter(IAnsiConsole console) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value is not '\n')
            {
                _line.Append(value is '\r' ? string.Empty : value);
                return;
            }

            console.WriteLine(_line.ToString());
            _line.Clear();
        }
    }
}
