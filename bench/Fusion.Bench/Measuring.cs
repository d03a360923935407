using System.Diagnostics;

namespace Fusion.Bench;

/// <summary>What all benchmarks read from the command line, and how they take the time.</summary>
internal static class Measuring
{
    /// <summary>The value behind an option's name; what is usual where it is not given.</summary>
    public static string Option(this string[] args, string name, string usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;

    /// <summary>Seconds by the clock, and seconds of this process's CPU on all its threads: on a busy machine the second is the steadier.</summary>
    public static (double Wall, double Cpu) Time(Action work)
    {
        var (cpu, started) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp());
        work();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
    }
}
