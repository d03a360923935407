using System.Diagnostics;
using System.Globalization;
using Fusion.Evidence.Agreement;
using Fusion.Evidence.Plots;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Summaries;

namespace Fusion.Bench;

/// <summary>Pooling beside R metafor, and the toolkit's statistics.</summary>
internal static class EvidenceBench
{
    // Both programs read the same studies, made here from a fixed seed; the time is of the fit alone.
    const string Script = """
        suppressMessages(library(metafor)); a <- commandArgs(TRUE); d <- read.csv(a[1]); m <- a[2]; n <- as.integer(a[3])
        t <- sapply(seq_len(n), function(i) system.time(r <<- rma(yi, vi, data = d, method = m, control = list(threshold = 1e-13, maxiter = 1000)))[["user.self"]] * 1000)
        cat(sprintf("%.1f %.15g", median(t), r$tau2))
        """;

    public static int Run(string[] arguments)
    {
        var withPeer = !arguments.Contains("--alone") && Peer("-e", "suppressMessages(library(metafor))") is not null;
        Console.WriteLine($"| studies | method | Fusion ms | allocated KB | metafor ms{(withPeer ? "" : " (not here: apt-get install r-cran-metafor)")} | ratio | τ² differs by |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var k in new[] { 10, 100, 1000, 3000 })
        {
            var studies = Studies(k);
            foreach (var (name, method) in new[] { ("DL", TauMethod.DerSimonianLaird), ("PM", TauMethod.PauleMandel), ("REML", TauMethod.Reml) })
                Line(studies, name, method, withPeer && (k < 3000 || method == TauMethod.DerSimonianLaird));
        }
        Console.WriteLine();
        Others();
        return 0;
    }

    static void Line(Study[] studies, string name, TauMethod method, bool withPeer)
    {
        var options = new PoolOptions { Method = method, Form = IntervalForm.Ordinary };
        var pooled = Pool.Of(studies, options).Value;
        var (time, bytes) = Measure(() => Pool.Of(studies, options));
        var peer = withPeer ? Metafor(studies, name) : null;
        var (theirs, tau2) = peer ?? (double.NaN, double.NaN);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {studies.Length:N0} | {name} | {time:0.0000} | {bytes / 1024.0:0.0} | {(peer is null ? "–" : $"{theirs:0.#}")} | {(peer is null ? "–" : $"{theirs / time:N0}")} | {(peer is null ? "–" : $"{Math.Abs(tau2 - pooled.Heterogeneity.Tau2!.Value):0.0E+0}")} |"));
    }

    static void Others()
    {
        var hundred = Studies(100);
        var thousand = Studies(1000);
        var random = new Random(7);
        var answers = Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 10_000).Select(_ => random.Next(20) == 0 ? (int?)null : random.Next(1, 6)).ToArray()).ToArray();
        var ratings = Ratings.Create([.. answers.Select(item => (IReadOnlyList<double?>)[.. item.Select(answer => (double?)answer)])]).Value;
        Print("leave-one-out, 100 studies, REML", () => LeaveOneOut.Of(hundred));
        Print("influence, 100 studies, REML", () => Influence.Of(hundred));
        Print("regression on two moderators, 1,000 studies, REML", () => MetaRegression.Of(thousand, [new("a", [.. thousand.Select((_, at) => (double)(at % 17))]), new("b", [.. thousand.Select((_, at) => (double)(at % 5))])]));
        Print("forest plot of 1,000 studies", () => ForestPlot.Draw(thousand, Pool.Of(thousand).Value));
        Print("50 item summaries of 10,000 answers", () => answers.Select(item => ItemSummary.Of(item, 5).Value).ToList());
        Print("Krippendorff's ordinal alpha, 50 items by 10,000 people", () => Krippendorff.Of(ratings, ScaleLevel.Ordinal));
    }

    static void Print(string what, Func<object> work)
    {
        var (time, bytes) = Measure(work);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {time:0.000} ms | {bytes / 1024.0:N0} KB |"));
    }

    /// <summary>The median time of one call in milliseconds, over half a second or eleven calls, and what it allocates.</summary>
    static (double Milliseconds, long Bytes) Measure(Func<object> work)
    {
        for (var until = Stopwatch.StartNew(); until.ElapsedMilliseconds < 400;)
            work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        List<double> times = [];
        for (var until = Stopwatch.StartNew(); until.ElapsedMilliseconds < 500 || times.Count < 11;)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        return (times[times.Count / 2], bytes);
    }

    static (double Milliseconds, double Tau2)? Metafor(Study[] studies, string method)
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["yi,vi", .. studies.Select(study => string.Create(CultureInfo.InvariantCulture, $"{study.Effect.Estimate:R},{study.Effect.Variance:R}"))]);
        var script = Path.GetTempFileName();
        File.WriteAllText(script, Script);
        var answer = Peer(script, file, method, studies.Length >= 1000 ? "1" : "5");
        File.Delete(file);
        File.Delete(script);
        var parts = answer?.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts is [var time, var tau2] ? (time, tau2) : null;
    }

    static string? Peer(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("Rscript", arguments) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static Study[] Studies(int k)
    {
        var random = new Random(20261122);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return [.. Enumerable.Range(0, k).Select(at =>
        {
            var variance = 0.005 + (0.1 * random.NextDouble());
            return Study.Of($"Study {at}", 0.2 + (0.2 * Normal()) + (Math.Sqrt(variance) * Normal()), variance);
        })];
    }
}
