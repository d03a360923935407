using System.Globalization;
using System.Text;
using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record;

/// <summary>
/// What somebody did in public stands in the record under their pseudonym. It is looked for entry by entry: there is no index by which anybody could list at
/// once what one person did, and taking one's own along is rare.
/// </summary>
internal sealed class RecordPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["record"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var rows = new List<IReadOnlyList<string?>>();
        var entries = from entry in db.Set<LogEntry>().AsNoTracking()
                      join act in db.Set<RecordAct>() on entry.ActId equals act.Id
                      orderby act.At, act.Id
                      select new { entry.Bytes, entry.Position, act.At, act.Name, act.By, act.Note };
        var pseudonym = person.Pseudonym.ToString("D");
        var sought = Encoding.UTF8.GetBytes(pseudonym);
        await foreach (var one in entries.AsAsyncEnumerable().WithCancellation(cancel))
            if (one.Bytes.AsSpan().IndexOf(sought) >= 0 && ActorOf(one.Bytes) == pseudonym) rows.Add([one.Position?.ToString(CultureInfo.InvariantCulture), Instants.Iso(one.At), one.Name, one.By, one.Note]);
        return [new PersonalTable("acts-in-the-record", ["entry", "at", "act", "by", "note"], rows)];
    }

    /// <summary>The entries stay, under a number that leads to nobody once the account is gone.</summary>
    public Task Forget(Person person, CancellationToken cancel) => Task.CompletedTask;

    static string? ActorOf(byte[] entry)
    {
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.GetProperty("actor").GetString();
    }
}
