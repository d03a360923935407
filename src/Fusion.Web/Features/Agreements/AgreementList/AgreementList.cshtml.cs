using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.AgreementList;

/// <summary>What is published for everybody, by title; above it whoever may publish sees the drafts that wait for them, and members what their private networks agreed on.</summary>
internal sealed class AgreementListModel(FusionDb db, Keepers keepers, AgreementWords labels, Me me, TimeProvider clock) : FusionPage
{
    const int PageSize = 20, DataPageSize = 100, MostDrafts = 20, MostAmongMembers = 100;

    public string Text { get; private set; } = "";

    public AgreementKind? Kind { get; private set; }

    public IReadOnlyList<Agreement> Agreements { get; private set; } = [];

    public IReadOnlyList<Agreement> Drafts { get; private set; } = [];

    /// <summary>Published for the members of a network, of whom the reader is one.</summary>
    public IReadOnlyList<Agreement> AmongMembers { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Signed { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyDictionary<AgreementKind, int> Kinds { get; private set; } = new Dictionary<AgreementKind, int>();

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public bool MayWrite { get; private set; }

    public AgreementWords Labels => labels;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = new QueryReading(Request.Query);
        Text = asked.One("q", text => text.Length <= 200) ?? "";
        Kind = EnumWords.Of<AgreementKind>(asked.One("kind", text => EnumWords.Of<AgreementKind>(text) is not null));
        var after = PageKey.Parse(asked.One("after", text => PageKey.Parse(text) is { } key && key.Value.Contains('\n', StringComparison.Ordinal)) ?? "");
        return asked.Rejections.Count > 0 ? NotUnderstood(asked.Rejections, "/agreements") : await Answer(after, cancel);
    }

    async Task<IActionResult> Answer(PageKey? after, CancellationToken cancel)
    {
        var format = HttpContext.Format();
        var take = format == Format.Html ? PageSize : DataPageSize;
        var found = Found(Kind);
        Total = await found.CountAsync(cancel);
        IsPaged = after is not null;
        if (after?.Value.Split('\n', 2) is [var key, var slug]) found = found.Where(agreement => agreement.SortKey.CompareTo(key) > 0 || (agreement.SortKey == key && agreement.Slug.CompareTo(slug) > 0));
        var ordered = found.OrderBy(agreement => agreement.SortKey).ThenBy(agreement => agreement.Slug).Take(take + 1);
        Title(T["agreements.title"], T["agreements.lead"]);
        if (format != Format.Html)
        {
            var rows = await AgreementDataset.Published(ordered, db).ToListAsync(cancel);
            Next = NextOf([.. rows.Select(row => row.Agreement)], take, format);
            return DataAnswer.List(HttpContext, AgreementShapes.Agreements, [.. rows.Take(take)], Frame.Title, Total, Next);
        }
        var page = await ordered.ToListAsync(cancel);
        Next = NextOf(page, take, format);
        Agreements = [.. page.Take(take)];
        await Around(cancel);
        Below();
        Frame.Offer(Address(""), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    /// <summary>What stands beside the list: how many have signed, how many there are of each kind, and what somebody may write.</summary>
    async Task Around(CancellationToken cancel)
    {
        var ids = Agreements.Select(agreement => agreement.Id).ToList();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Signed = await db.Set<Signature>().Where(signature => ids.Contains(signature.AgreementId) && (signature.OverOn == null || signature.OverOn > today)).GroupBy(signature => signature.AgreementId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key.Value, group => group.Count, cancel);
        Kinds = await Found(null).GroupBy(agreement => agreement.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        if (me.Actor is not { } actor) return;
        var seats = await keepers.SeatsOf(actor, cancel);
        var (mine, owned) = (Ids(seats), Ids(seats.Where(Keepers.Keeps)));
        AmongMembers = await db.Set<Agreement>().Where(agreement => agreement.Number > 0 && !agreement.IsPublic && mine.Contains(agreement.NetworkId)).OrderBy(agreement => agreement.SortKey).ThenBy(agreement => agreement.Slug).Take(MostAmongMembers).ToListAsync(cancel);
        var forMovement = await keepers.MayForMovement(actor, cancel);
        MayWrite = forMovement || owned.Count > 0;
        if (MayWrite) Drafts = await db.Set<Agreement>().Where(agreement => agreement.Number == 0 && (agreement.NetworkId == null ? forMovement : owned.Contains(agreement.NetworkId))).OrderByDescending(agreement => agreement.CreatedAt).Take(MostDrafts).ToListAsync(cancel);

        static List<NetworkId?> Ids(IEnumerable<NetworkSeat> seats) => [.. seats.Select(seat => (NetworkId?)seat.Id)];
    }

    IQueryable<Agreement> Found(AgreementKind? kind)
    {
        var found = db.Set<Agreement>().Where(agreement => agreement.Number > 0 && agreement.IsPublic);
        if (Folding.Fold(Text) is { Length: > 0 } words) found = found.Where(agreement => agreement.SearchText.Contains(words));
        return kind is { } one ? found.Where(agreement => agreement.Kind == one) : found;
    }

    string? NextOf(List<Agreement> rows, int take, Format format) => rows.Count > take ? Address(format.Suffix(), new PageKey($"{rows[take - 1].SortKey}\n{rows[take - 1].Slug}", Guid.Empty)) : null;

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Text.Length > 0 ? Text : null), new("kind", Kind?.Word()), new("after", after?.ToString()) };
        return $"/agreements{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
