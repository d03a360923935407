using System.Globalization;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Sheets as somebody types them in, one a line: <c>1a 2d 3p</c> is a person who agrees with 1, disagrees with 2 and passes on 3.</summary>
internal static class PaperSheets
{
    public const int MostSheets = 2000;
    const int MostFaults = 20;

    public static (IReadOnlyList<IReadOnlyList<(int Statement, short Value)>> Sheets, IReadOnlyList<Rejection> Faults) Read(string? text, ConversationView view)
    {
        var sheets = new List<IReadOnlyList<(int, short)>>();
        var faults = new List<Rejection>();
        var lines = (text ?? "").Split('\n');
        for (var at = 0; at < lines.Length && faults.Count < MostFaults; at++)
        {
            var sheet = new Dictionary<int, short>();
            foreach (var mark in lines[at].Split([' ', ',', ';', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (Vote(mark) is not { } vote) faults.Add(new("sheets", "batch.mark", at + 1, mark.Length > 20 ? mark[..20] : mark));
                else if (view.Find(vote.Statement) is not { Standing: Standing.In }) faults.Add(new("sheets", "batch.no-statement", at + 1, vote.Statement));
                else if (!sheet.TryAdd(vote.Statement, vote.Value)) faults.Add(new("sheets", "batch.twice", at + 1, vote.Statement));
            }
            if (sheet.Count > 0) sheets.Add([.. sheet.OrderBy(vote => vote.Key).Select(vote => (vote.Key, vote.Value))]);
        }
        if (faults.Count == 0 && sheets.Count == 0) faults.Add(new("sheets", "batch.empty"));
        if (sheets.Count > MostSheets) faults.Add(new("sheets", "batch.many", MostSheets));
        return (sheets, faults);
    }

    static (int Statement, short Value)? Vote(string mark) =>
        mark.Length >= 2 && int.TryParse(mark.AsSpan(0, mark.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? char.ToLowerInvariant(mark[^1]) switch { 'a' or '+' => (number, 1), 'd' or '-' => (number, -1), 'p' or '0' => (number, 0), _ => null }
            : null;
}
