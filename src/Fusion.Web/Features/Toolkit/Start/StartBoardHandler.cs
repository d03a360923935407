using System.Security.Cryptography;
using Fusion.Toolkit;
using Fusion.Toolkit.Files;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Start;

/// <summary>Begins a session: with the instrument as it stands at this moment, under a code that nobody had before.</summary>
internal sealed class StartBoardHandler(FusionDb db, InstrumentBook instruments, NetworkSeats networks, BoardRights rights, BoardBook book, NewAddress addresses, RecordBook record)
{
    public async Task<Outcome<Board>> Handle(Actor actor, string key, string network, Fields fields, CancellationToken cancel)
    {
        if (await instruments.Find(key, null, cancel) is not { } instrument) return new Rejection("title", "toolkit.no-instrument");
        var seat = network.Length > 0 ? await networks.Of(network, actor, cancel) : null;
        if ((network.Length > 0 && seat is null) || !await rights.MayStart(seat, actor, cancel)) return new Rejection("network", "toolkit.may-not-start");
        var title = fields.Needed("title", Board.MostTitle, least: 3);
        var names = fields.Choice("names", ["anonymous", "named"], needed: true);
        var who = fields.Choice("who", ["everybody", "accounts"], needed: true);
        var shown = fields.Choice("shown", ["within", "everybody"], needed: true);
        if (shown == "everybody" && seat is { IsPublic: false }) fields.Reject("shown", "toolkit.network-not-public");
        if (fields.Rejections.Count > 0) return Outcome<Board>.Rejected(fields.Rejections);
        var board = new Board
        {
            Id = Guid.CreateVersion7(),
            Code = await NewCode(cancel),
            InstrumentId = await Keep(instrument, cancel),
            InstrumentKey = instrument.Key,
            Title = title,
            NetworkId = seat?.Id,
            IsAnonymous = names == "anonymous",
            NeedsAccount = who == "accounts",
            IsPublic = shown == "everybody",
            HelperToken = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            CreatedAt = book.Now,
        };
        db.AddRange(board, new BoardLead { BoardId = board.Id, AccountId = actor.AccountId, At = book.Now });
        book.Note(board);
        if (!board.IsPublic) return board;
        await addresses.Assign(board.Id, "toolkit/boards", board.Id.ToString(), [], cancel);
        record.Enter("hold-session", actor.By, title, actor.Pseudonym);
        record.Added(board.Id, title);
        return board;
    }

    /// <summary>The stored version of an instrument; one that comes with Fusion is stored when it is first used, so that it stays as it was.</summary>
    public async Task<Guid> Keep(Instrument instrument, CancellationToken cancel)
    {
        if (await db.Set<StoredInstrument>().Where(one => one.Key == instrument.Key && one.Version == instrument.Version).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancel) is { } known) return known;
        var stored = new StoredInstrument { Id = Guid.CreateVersion7(), Key = instrument.Key, Version = instrument.Version, Json = InstrumentFile.Write(instrument), IsShipped = true, PublishedAt = book.Now };
        db.Add(stored);
        return stored.Id;
    }

    public async Task<string> NewCode(CancellationToken cancel)
    {
        while (true)
        {
            var code = JoinCode.Of((long)(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) % (ulong)JoinCode.Count));
            if (!await db.Set<Board>().AnyAsync(board => board.Code == code, cancel)) return code;
        }
    }
}
