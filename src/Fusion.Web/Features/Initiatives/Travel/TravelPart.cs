using Fusion.Web.Features.Catalogue.Contracts;

namespace Fusion.Web.Features.Initiatives.Travel;

/// <summary>Where an innovation has gone, on its page.</summary>
internal sealed class TravelPart(TravelBook book) : IEntrySection
{
    public int Order => 2;

    public async Task<EntrySection?> Of(EntryCard entry, CancellationToken cancel) =>
        entry.Kind == EntryKind.Innovation ? new EntrySection("/Features/Initiatives/Travel/TravelPart.cshtml", new TravelView(entry, await book.Of(entry.Id, cancel))) : null;
}

internal sealed record TravelView(EntryCard Entry, Travelled Travelled);
