using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;

namespace Fusion.Web.Features.Catalogue.Report;

/// <summary>Takes in that an entry has a fault, or is there twice. Nothing becomes public by it, so the record holds no entry.</summary>
internal sealed class ReportEntryHandler(FusionDb db, EntryEditor editor, ModerationQueue queue, AddressBook addresses)
{
    public async Task<Outcome<Done>> Handle(EntryId id, bool isDuplicate, string other, string words, Actor actor, CancellationToken cancel)
    {
        if (await editor.Load(id, cancel) is not { Entry: var entry }) return new Rejection("words", "edit.gone");
        if (!isDuplicate && string.IsNullOrWhiteSpace(words)) return new Rejection("words", "report.words-missing");
        var same = isDuplicate ? await Find(other, cancel) : null;
        if (isDuplicate && (same is null || same == id)) return new Rejection("other", "report.other-missing");
        var refused = await queue.Submit(new NewCase(isDuplicate ? CaseKind.Duplicate : CaseKind.Fault, id.Value, EntryEditor.TitleOf(entry), same?.Value.ToString() ?? "", words), actor, cancel);
        return refused.Count > 0 ? Outcome<Done>.Rejected(refused) : default(Done);
    }

    async Task<EntryId?> Find(string other, CancellationToken cancel) => await addresses.Named(other, cancel) is { } named && await db.FindAsync<Entry>([new EntryId(named)], cancel) is { } found ? found.Id : null;
}
