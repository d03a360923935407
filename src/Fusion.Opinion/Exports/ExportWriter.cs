using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fusion.Opinion.Exports;

/// <summary>Writes a conversation in the format of Polis' exports, line by line, each with its line end.</summary>
/// <remarks>People's text is quoted where it must be; where a spreadsheet would take it for a formula (it begins with = + - @, a tab or a
/// carriage return, also after spaces) an apostrophe is set before it. Banned participants are left out.</remarks>
public static class ExportWriter
{
    static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary><c>participants-votes.csv</c>: a row for each participant, a column for each statement.</summary>
    /// <param name="export">The votes; its groups are written where it has any.</param>
    /// <param name="comments">The statements, to count each author's.</param>
    public static IEnumerable<string> Table(VoteExport export, IEnumerable<ExportComment> comments)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(comments);
        return Rows(export, comments.CountBy(comment => comment.Author).ToDictionary());
    }

    /// <summary><c>comments.csv</c>: the statements with what they say and how many agree and disagree.</summary>
    public static IEnumerable<string> Comments(VoteExport export, IEnumerable<ExportComment> comments)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(comments);
        var numbers = export.Statements.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        yield return "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
        foreach (var comment in comments)
        {
            var tally = numbers.TryGetValue(comment.Id, out var statement) ? export.Votes.TallyOf(statement) : default;
            yield return string.Create(CultureInfo.InvariantCulture, $"{comment.Timestamp},{Date(comment.Timestamp)},{comment.Id},{comment.Author},{tally.Agrees},{tally.Disagrees},{comment.Moderated},{Text(comment.Body)}\n");
        }
    }

    /// <summary><c>votes.csv</c>: every vote as it was cast.</summary>
    public static IEnumerable<string> Log(IEnumerable<ExportVote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return votes.Select(vote => string.Create(CultureInfo.InvariantCulture, $"{vote.Timestamp},{Date(vote.Timestamp)},{vote.Statement},{vote.Participant},{(int)vote.Vote}\n"))
            .Prepend("timestamp,datetime,comment-id,voter-id,vote\n");
    }

    /// <summary><c>summary.csv</c>.</summary>
    public static IEnumerable<string> Summary(ExportSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return
        [
            $"topic,{Text(summary.Topic)}\n", $"url,{Text(summary.Url)}\n", $"views,{summary.Views}\n", $"voters,{summary.Voters}\n", $"voters-in-conv,{summary.Voters}\n",
            $"commenters,{summary.Commenters}\n", $"comments,{summary.Statements}\n", $"groups,{summary.Groups}\n", $"conversation-description,{Text(summary.Description)}\n",
        ];
    }

    /// <summary>A person's text as one field that no spreadsheet takes for a formula.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var begin = text.AsSpan().TrimStart();
        var formula = text.StartsWith('\t') || text.StartsWith('\r') || (begin.Length > 0 && begin[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');
        var plain = formula ? "'" + text : text;
        return plain.AsSpan().ContainsAny(Special) ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }

    static IEnumerable<string> Rows(VoteExport export, Dictionary<long, int> written)
    {
        var row = new StringBuilder("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
        foreach (var statement in export.Statements)
            row.Append(CultureInfo.InvariantCulture, $",{statement}");
        yield return row.Append('\n').ToString();
        for (var participant = 0; participant < export.Votes.Participants; participant++)
        {
            if (export.Votes.IsBanned(participant))
                continue;
            var votes = export.Votes.VotesOf(participant);
            var id = export.Participants[participant];
            row.Clear().Append(CultureInfo.InvariantCulture, $"{id},{(export.Groups.IsEmpty ? null : export.Groups[participant])},{written.GetValueOrDefault(id)},")
                .Append(CultureInfo.InvariantCulture, $"{votes.Count},{votes.Count(vote => vote.Vote == Vote.Agree)},{votes.Count(vote => vote.Vote == Vote.Disagree)}");
            var column = 0;
            foreach (var (statement, vote) in votes)
            {
                row.Append(',', statement + 1 - column).Append((int)vote);
                column = statement + 1;
            }
            yield return row.Append(',', export.Statements.Length - column).Append('\n').ToString();
        }
    }

    static string Date(long milliseconds) =>
        milliseconds is < -62135596800000 or > 253402300799999 ? "" : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);
}
