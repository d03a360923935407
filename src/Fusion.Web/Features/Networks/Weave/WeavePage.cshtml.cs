using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Features.Networks.Offices;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Fusion.Web.Features.Networks.Weave;

/// <summary>For who keeps the network together: who asks, who was invited, who came last, whose term ends; links, a list to invite from, and offices.</summary>
[Authorize(Policies.SignedIn), RequestSizeLimit(SheetReader.MostBytes + (1 << 20)), RequestFormLimits(MultipartBodyLengthLimit = SheetReader.MostBytes + (1 << 20))]
internal sealed class WeavePageModel(FusionDb db, Seats seats, Deciders deciders, NetworkWords labels, Names names, Ties ties, MemberSearch search, Acts acts, TimeProvider clock) : SeatPage(db, seats, labels, acts)
{
    const int MostShown = 50, MostListed = 10, MostHolders = 20, SoonDays = 60, QuietDays = 183;

    readonly FusionDb db = db;

    public IReadOnlyList<(NetworkMember Member, MemberName Name)> Asking { get; private set; } = [];

    public int Invited { get; private set; }

    public IReadOnlyList<(NetworkMember Member, MemberName Name)> Latest { get; private set; } = [];

    /// <summary>Who has no tie to another member yet.</summary>
    public IReadOnlyList<(NetworkMember Member, MemberName Name)> Alone { get; private set; } = [];

    /// <summary>Who has done nothing here for half a year, longest first.</summary>
    public IReadOnlyList<(NetworkMember Member, MemberName Name)> Quiet { get; private set; } = [];

    public bool IsIntroduced { get; private set; }

    public IReadOnlyList<(OfficeTerm Term, MemberName Name)> Terms { get; private set; } = [];

    /// <summary>Offices that more hold than there are seats.</summary>
    public IReadOnlyList<Surplus> Overfull { get; private set; } = [];

    public IReadOnlyList<NetworkLink> Links { get; private set; } = [];

    /// <summary>Offices whose holders whoever reads this chooses without anybody else; the others are elected.</summary>
    public IReadOnlyList<OfficeRule> Appointed { get; private set; } = [];

    /// <summary>Who may be given an office: of few members all, of more those who were looked for by name.</summary>
    public IReadOnlyList<(string Value, string Text)> Holders { get; private set; } = [];

    /// <summary>The name that was looked for.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether more are called so, or are there, than are offered.</summary>
    public bool IsMore { get; private set; }

    /// <summary>A link that was made just now: told this once.</summary>
    public string? NewLink { get; private set; }

    public InvitePlan? Plan { get; private set; }

    /// <summary>What was invited just now.</summary>
    public InvitePlan? InvitedNow { get; private set; }

    public bool IsStep { get; private set; }

    public bool May(Act act) => Seat.May(act).IsAllowed;

    public bool EndsSoon(OfficeTerm term) => term.Until <= Seat.Today.AddDays(SoonDays);

    public DateTime LinkEnds(NetworkLink link) => link.At + NetworkLink.Good;

    public async Task<IActionResult> OnGet(string slug, int? step, bool? introduced, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!Seat.MayWeave) return Forbid();
        (IsStep, IsIntroduced) = (step == 3, introduced == true);
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAnswer(string slug, Guid member, bool yes, CancellationToken cancel) =>
        Do<AnswerJoinHandler>(slug, (handler, actor, _, stop) => handler.Handle(actor, slug, member, yes, stop), $"/networks/{slug}/weave", cancel);

    public async Task<IActionResult> OnPostLink(string slug, CancellationToken cancel)
    {
        string? made = null;
        var answer = await Do<NetworkLinkHandler, string>(slug, (handler, actor, fields, stop) => handler.Make(actor, slug, fields, stop), path => Keep(path, out made), cancel);
        if (made is null) return answer;
        NewLink = LinkBase.Of(HttpContext).To(made);
        await Show(cancel);
        return Page();

        IActionResult Keep(string path, out string? kept) { kept = path; return Page(); }
    }

    public Task<IActionResult> OnPostUnlink(string slug, Guid id, CancellationToken cancel) =>
        Do<NetworkLinkHandler>(slug, (handler, actor, _, stop) => handler.Withdraw(actor, slug, id, stop), $"/networks/{slug}/weave", cancel);

    public async Task<IActionResult> OnPostInvite(string slug, bool go, IFormFile? file, CancellationToken cancel)
    {
        InvitePlan? plan = null;
        // A file is opened only for whoever may invite.
        var fault = file is not null && By is not null && await Enter(slug, cancel) && May(Act.Invite) ? Bring(file) : null;
        var answer = await Do<InviteBodiesHandler, InvitePlan>(slug, (handler, actor, fields, stop) => fault is null ? handler.Handle(actor, slug, fields, go, stop) : Task.FromResult<Outcome<InvitePlan>>(fault), found => { plan = found; return Page(); }, cancel);
        if (plan is null) return answer;
        if (go) InvitedNow = plan;
        else Plan = plan;
        await Show(cancel);
        return Page();
    }

    /// <summary>A file is a list that was written elsewhere: what it names is looked at as if it had been pasted.</summary>
    Rejection? Bring(IFormFile file)
    {
        using var bytes = file.OpenReadStream();
        var sheet = SheetReader.Read(bytes, file.Length);
        if (!sheet.IsDone) return sheet.Rejections[0];
        var (table, name, mail) = (sheet.Value!, sheet.Value!.At("organisation", "organization", "name"), sheet.Value!.At("mail", "email", "e-mail"));
        var lines = mail is { } at ? table.Rows.Select(row => $"{(name is { } first ? Line(row[first]) : "")}\t{Line(row[at])}".Trim()) : table.Column("organisation", "organization", "name").Select(Line);
        Request.Form = new FormCollection(new Dictionary<string, StringValues>(Request.Form) { ["bodies"] = string.Join('\n', lines.Where(line => line.Length > 0).Take(InviteBodiesHandler.MostLines + 1)) });
        return null;
    }

    /// <summary>A cell in one line, no longer than any name.</summary>
    static string Line(string cell)
    {
        var line = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > InviteBodiesHandler.LongestLine ? line[..InviteBodiesHandler.LongestLine] : line;
    }

    public Task<IActionResult> OnPostAppoint(string slug, CancellationToken cancel) =>
        Do<OfficeHandler>(slug, (handler, actor, fields, stop) => handler.Appoint(actor, slug, fields, stop), $"/networks/{slug}/weave", cancel);

    public Task<IActionResult> OnPostEnd(string slug, Guid id, CancellationToken cancel) =>
        Do<OfficeHandler>(slug, (handler, actor, _, stop) => handler.End(actor, slug, id, stop), $"/networks/{slug}/weave", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Network.Id;
        var all = db.Set<NetworkMember>().Where(member => member.NetworkId == id);
        var asking = May(Act.Admit) ? await all.Where(member => member.State == MemberState.Asked).OrderBy(member => member.AskedAt).Take(MostShown).ToListAsync(cancel) : [];
        Invited = await all.CountAsync(member => member.State == MemberState.Invited, cancel);
        var latest = await all.Where(member => member.State == MemberState.In).OrderByDescending(member => member.JoinedAt).ThenBy(member => member.Id).Take(MostListed).ToListAsync(cancel);
        var within = all.Where(member => member.State == MemberState.In);
        var alone = await ties.Without(within, id).OrderBy(member => member.JoinedAt).ThenBy(member => member.Id).Take(MostListed).ToListAsync(cancel);
        var half = clock.GetUtcNow().UtcDateTime.AddDays(-QuietDays);
        var quiet = await within.Where(member => member.SeenAt < half).OrderBy(member => member.SeenAt).ThenBy(member => member.Id).Take(MostListed).ToListAsync(cancel);
        Appointed = May(Act.Appoint) ? await Chosen(cancel) : [];
        Text = (Request.Query["q"].ToString() is { Length: > 0 and <= 200 } asked ? asked : Value("q")).Trim();
        var found = Appointed.Count > 0 ? await (await search.Of(all.Where(member => member.State == MemberState.In), id, Text, cancel)).OrderBy(member => member.SortKey).ThenBy(member => member.Id).Take(MostHolders + 1).ToListAsync(cancel) : [];
        IsMore = found.Count > MostHolders;
        // Of many nobody is offered before somebody says whom they look for.
        var holders = IsMore && Text.Length == 0 ? [] : found.Take(MostHolders).ToList();
        var today = Seat.Today;
        Overfull = [.. Surplus.Of(Seat.Rules, await db.Set<OfficeTerm>().Where(term => term.NetworkId == id && term.From <= today && term.Until >= today).Select(term => term.Office).ToListAsync(cancel))];
        var terms = await db.Set<OfficeTerm>().Where(term => term.NetworkId == id && term.Until >= today).OrderBy(term => term.Until).Take(MostShown).ToListAsync(cancel);
        var inOffice = terms.Select(term => term.MemberId).ToList();
        var officers = await all.Where(member => inOffice.Contains(member.Id)).ToListAsync(cancel);
        var called = await names.Of([.. asking.Concat(latest).Concat(alone).Concat(quiet).Concat(holders).Concat(officers).DistinctBy(member => member.Id)], true, cancel);
        Asking = [.. asking.Select(member => (member, called[member.Id]))];
        Latest = [.. latest.Select(member => (member, called[member.Id]))];
        Alone = [.. alone.Select(member => (member, called[member.Id]))];
        Quiet = [.. quiet.Select(member => (member, called[member.Id]))];
        Holders = [.. holders.Select(member => (member.Id.ToString(), called[member.Id].Name))];
        Terms = [.. terms.Where(term => called.ContainsKey(term.MemberId)).Select(term => (term, called[term.MemberId]))];
        var over = clock.GetUtcNow().UtcDateTime - NetworkLink.Good;
        Links = May(Act.Invite) ? await db.Set<NetworkLink>().Where(link => link.NetworkId == id && link.At >= over).OrderBy(link => link.At).Take(MostShown).ToListAsync(cancel) : [];
        Response.Headers.CacheControl = "no-store";
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
        Title(T["weave.title"]);
        Frame.IsPrivate = true;
    }

    async Task<List<OfficeRule>> Chosen(CancellationToken cancel)
    {
        var levels = new Dictionary<Level, bool>();
        foreach (var rule in Seat.Rules.Offices)
            if (!levels.ContainsKey(rule.ChosenAt)) levels[rule.ChosenAt] = await deciders.IsAlone(Network, Seat, new Question(Act.Vote, Matter.Offices, Office: rule.Office), cancel);
        return [.. Seat.Rules.Offices.Where(rule => levels[rule.ChosenAt])];
    }
}
