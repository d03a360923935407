using Fusion.Toolkit;
using Fusion.Toolkit.Files;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Instruments;

/// <summary>Publishes an instrument of the host's own from its file. A version that was published is never changed: the next one gets the next number.</summary>
internal sealed class PublishInstrumentHandler(FusionDb db, InstrumentBook instruments, People people, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Instrument>> Handle(Actor actor, Fields fields, CancellationToken cancel)
    {
        if (!await people.IsModerator(actor.AccountId, cancel)) return new Rejection("file", "toolkit.may-not-publish");
        var text = fields.Raw("file");
        if (text.Length == 0) return new Rejection("file", "form.missing", fields.Label("file"));
        if (text.Length > StoredInstrument.MostFile) return new Rejection("file", "form.long", fields.Label("file"), StoredInstrument.MostFile, text.Length);
        var reading = InstrumentFile.Read(text);
        if (reading.Instrument is not { } instrument) return Outcome<Instrument>.Rejected([.. reading.Faults.Select(Rejected)]);
        if (instruments.IsShipped(instrument.Key)) return new Rejection("file", "toolkit.key-shipped", instrument.Key);
        var last = await db.Set<StoredInstrument>().Where(one => one.Key == instrument.Key).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancel);
        var next = instrument with { Version = (last?.Version ?? 0) + 1 };
        // The same file again is the version that it was.
        if (last is not null && last.Json == InstrumentFile.Write(instrument with { Version = last.Version })) return instrument with { Version = last.Version };
        var stored = new StoredInstrument { Id = Guid.CreateVersion7(), Key = next.Key, Version = next.Version, Json = InstrumentFile.Write(next), PublishedAt = clock.GetUtcNow().UtcDateTime };
        db.Add(stored);
        var name = ToolkitWords.Plain(next.Name);
        record.Enter("publish-instrument", actor.By, $"{name} {next.Version}", actor.Pseudonym);
        record.Added(stored.Id, name);
        return next;
    }

    /// <summary>A fault of the file, with its place.</summary>
    static Rejection Rejected(InstrumentFault fault) => new("file", Sentence(fault.Kind), [fault.Path.Length > 0 ? fault.Path : "–", .. fault.Details]);

    static string Sentence(FaultKind kind) => kind switch
    {
        FaultKind.NotJson => "toolkit.fault.not-json",
        FaultKind.OtherFormat => "toolkit.fault.other-format",
        FaultKind.Missing => "toolkit.fault.missing",
        FaultKind.OtherType => "toolkit.fault.other-type",
        FaultKind.UnknownName => "toolkit.fault.unknown-name",
        FaultKind.UnknownValue => "toolkit.fault.unknown-value",
        FaultKind.TooLong => "toolkit.fault.too-long",
        FaultKind.OutOfRange => "toolkit.fault.out-of-range",
        FaultKind.Number => "toolkit.fault.number",
        FaultKind.BadKey => "toolkit.fault.bad-key",
        FaultKind.Twice => "toolkit.fault.twice",
        FaultKind.NoDeck => "toolkit.fault.no-deck",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
