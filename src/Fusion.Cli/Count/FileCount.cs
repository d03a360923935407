using Fusion.Voting;
using Fusion.Voting.Ballots;
using Fusion.Voting.Budgets;
using Fusion.Voting.Counts;
using Fusion.Voting.Files;
using Fusion.Voting.Scores;

namespace Fusion.Cli.Count;

/// <summary>Reads and counts one file.</summary>
internal static class FileCount
{
    /// <exception cref="BadInput">The file cannot be read, breaks its form, or does not hold what the method needs.</exception>
    public static CountResult Of(string path, CountOptions options)
    {
        try
        {
            return Count(path, File.ReadAllBytes(path), options);
        }
        catch (BallotFileException fault)
        {
            throw new BadInput(fault.Line == 0 ? $"{path}: {fault.Message}" : $"{path}:{fault.Line}: {fault.Message}");
        }
        catch (OverflowException)
        {
            throw new BadInput($"{path}: the ballots are more than can be counted.");
        }
        catch (ArgumentException fault)
        {
            throw new BadInput($"{path}: {fault.Message.Split(" (Parameter", 2)[0]}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadInput($"{path}: {(fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : fault.Message)}");
        }
    }

    static CountResult Count(string path, byte[] file, CountOptions options)
    {
        var form = FormOf(path, file);
        var method = options.Method;
        if (form == BallotForm.Pabulib != method.Budget is not null)
            throw Wrong(path, form == BallotForm.Pabulib ? "a budget" : "no budget", method);
        if (method.Budget is { } budget)
            return Counting.Count(budget, Pabulib.Read(file), options.Ties);
        if (method.Score is { } score)
            return Score(path, form == BallotForm.Csv ? file : throw Wrong(path, "rankings", method), score, options);
        if (method.Approval is { } approval)
        {
            var (ballots, seats) = Approvals(path, form, file, method);
            return Counting.Count(approval, ballots, options.Seats ?? seats ?? 1, options.Ties);
        }
        if (form == BallotForm.Csv && !FirstLine(file).All(letter => char.IsAsciiDigit(letter) || letter is ',' or ' '))
            throw Wrong(path, "scores, or no ballots,", method);
        var election = Ranked(form, file);
        return Counting.Count(method.Ranked!.Value, election.Ballots, options.Seats ?? (method.OneWinner ? 1 : election.Seats ?? 1), options.Ties, options.Strength);
    }

    static CountResult Score(string path, byte[] file, ScoreMethod method, CountOptions options)
    {
        var election = Scores(path, file, options.Method);
        var rule = options.Method.Name switch
        {
            "dots" or "cumulative" => PointRule.Cumulative(options.Budget ?? ScoreBallots.Most),
            "quadratic" when options.Budget is { } credits => PointRule.QuadraticVotes(credits, against: true),
            _ => null,
        };
        // Without a budget only its sign is known to be wrong.
        var budget = options.Budget is null ? null : rule?.Budget;
        foreach (var row in election.Ballots.Rows)
        {
            if (rule is not null && (rule with { Budget = budget }).Fault(row) is { } fault)
                throw new BadInput($"{path}: a ballot {(fault.Option is { } option ? $"gives {election.Ballots.Options[option]} {fault.Given}" : $"spends {fault.Given}")}, and the limit is {fault.Limit}.");
        }
        return Counting.Count(method, election.Ballots, options.Seats ?? (options.Method.OneWinner ? 1 : election.Seats ?? 1), options.Ties);
    }

    static ScoreElection Scores(string path, byte[] file, CountMethod method)
    {
        try
        {
            return ScoreCsv.Read(file);
        }
        catch (BallotFileException) when (IsScottish(file))
        {
            throw Wrong(path, "rankings", method);
        }
    }

    static RankedElection Ranked(BallotForm form, byte[] file) => form switch
    {
        BallotForm.Blt => Blt.Read(file),
        BallotForm.PrefLib => PrefLib.Read(file),
        _ => ScottishCsv.Read(file),
    };

    /// <summary>Every option that a ranking lists is approved; of scores, those of 1.</summary>
    static (ApprovalBallots Ballots, int? Seats) Approvals(string path, BallotForm form, byte[] file, CountMethod method)
    {
        if (form == BallotForm.Csv && !IsScottish(file))
        {
            var scores = ScoreCsv.Read(file);
            if (scores.Ballots.Rows.Any(row => row.Any(score => score is not (0 or 1 or ScoreBallots.None))))
                throw new BadInput($"{path}: an approval is 1 or 0.");
            return (Approved(scores.Ballots), scores.Seats);
        }
        var election = Ranked(form, file);
        if (election.Ballots.Complete && election.Ballots.Options.Count > 1 && election.Ballots.Total > 0)
            throw new BadInput($"{path}: every ballot ranks every option, which does not say what it approves; {method.Name} needs approvals.");
        return (Approved(election.Ballots), election.Seats);
    }

    static ApprovalBallots Approved(RankedBallots ballots) => ApprovalBallots.Create(
        ballots.Options,
        Enumerable.Range(0, ballots.Distinct).Select(at => ((IReadOnlyList<int>)[.. ballots.Places(at).SelectMany(place => place)], ballots.Weights[at]))
            .Concat(ballots.Blank > 0 ? [([], ballots.Blank)] : []));

    static ApprovalBallots Approved(ScoreBallots ballots) => ApprovalBallots.Create(
        ballots.Options,
        ballots.Rows.Select((row, at) => ((IReadOnlyList<int>)[.. Enumerable.Range(0, row.Length).Where(option => row[option] == 1)], ballots.Weights[at]))
            .Concat(ballots.Blank > 0 ? [([], ballots.Blank)] : []));

    /// <summary>By the name's ending, else by how the file begins.</summary>
    static BallotForm FormOf(string path, byte[] file) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => BallotForm.Csv,
        ".BLT" => BallotForm.Blt,
        ".SOC" or ".SOI" or ".TOC" or ".TOI" => BallotForm.PrefLib,
        ".PB" => BallotForm.Pabulib,
        _ => FirstLine(file) switch
        {
            var line when line.StartsWith('#') => BallotForm.PrefLib,
            var line when line.StartsWith("META", StringComparison.OrdinalIgnoreCase) => BallotForm.Pabulib,
            var line when line.Contains(',', StringComparison.Ordinal) => BallotForm.Csv,
            _ => BallotForm.Blt,
        },
    };

    static bool IsScottish(byte[] file)
    {
        try
        {
            ScottishCsv.Read(file);
            return true;
        }
        catch (BallotFileException)
        {
            return false;
        }
    }

    static string FirstLine(byte[] file)
    {
        var start = file.AsSpan().StartsWith("\uFEFF"u8) ? file.AsSpan(3) : file;
        var end = start.IndexOf((byte)'\n');
        return System.Text.Encoding.Latin1.GetString(end < 0 ? start : start[..end]).Trim();
    }

    static BadInput Wrong(string path, string holds, CountMethod method) => new($"{path}: the file holds {holds}, and {method.Name} needs {method.Needs}.");
}
