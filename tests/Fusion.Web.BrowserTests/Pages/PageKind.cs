namespace Fusion.Web.BrowserTests.Pages;

internal enum Seen { ByAReader, ByTheHost, BeforeTheSetUp }

/// <summary>A kind of page: one example of it, and what is done on it before it is looked at.</summary>
internal sealed record PageKind(string Name, string Path, Seen Seen = Seen.ByAReader, int Status = 200, Func<IPage, Task>? Then = null)
{
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("home", "/"),
        new("list", "/innovations"),
        new("list with filters", "/innovations?hope=learning-ecosystems&hope=many-pathways&stage=established&q=school"),
        new("list as map", "/innovations?view=map"),
        new("list as table", "/innovations?view=table"),
        new("list with nothing found", "/innovations?q=zzzzqqq"),
        new("list of stories", "/stories"),
        new("list of resources", "/resources"),
        new("register of publications", "/publications"),
        new("register of past commissions", "/commissions"),
        new("full entry", "/innovations/learning-creates-australia"),
        new("bare entry", "/innovations/2030s-sdg-game"),
        new("made-up entry", "/innovations/demo-boatyard-fridays"),
        new("story", "/stories/cameo-borden"),
        new("resource", "/resources/change-cycle"),
        new("themes", "/themes"),
        new("aim", "/themes/together"),
        new("hope", "/themes/learning-ecosystems"),
        new("places", "/places"),
        new("region", "/places/150"),
        new("country", "/places/gb"),
        new("locality", "/places/demo-otterholme"),
        new("organisations", "/organisations"),
        new("organisation", "/organisations/demo-otterholme-primary"),
        new("vocabularies", "/vocabularies"),
        new("vocabulary", "/vocabularies/stages"),
        new("vocabulary of risks", "/vocabularies/governance-risks"),
        new("term", "/vocabularies/stages/established"),
        new("frameworks side by side", "/vocabularies/side-by-side?with=fusion-skills&with=learning-compass&with=four-purposes"),
        new("glossary", "/vocabularies/glossary"),
        new("sources", "/sources"),
        new("source", "/sources/learning-networks"),
        new("search with results", "/search?q=learn"),
        new("search without results", "/search?q=zzzzqqq"),
        new("data", "/data"),
        new("interface", "/api"),
        new("about", "/about"),
        new("conversations", "/conversations"),
        new("conversation", "/conversations/what-should-school-be-for"),
        new("results of a conversation", "/conversations/what-should-school-be-for/results"),
        new("results near a group", "/conversations/what-should-school-be-for/results?near=A"),
        new("results with an answer shown", "/conversations/what-should-school-be-for/results?statement=3"),
        new("own part of a conversation", "/conversations/what-should-school-be-for/yours"),
        new("question in free words", "/conversations/what-should-school-be-for/ideas"),
        new("screen for a room", "/conversations/what-should-school-be-for/room"),
        new("sheet of paper", "/conversations/what-should-school-be-for/sheet"),
        new("frame for another site", "/conversations/what-should-school-be-for/embed"),
        new("places of a question", "/conversations/what-should-school-be-for/places"),
        new("conversation kit", "/conversations/kit"),
        new("start of a conversation", "/conversations/new", Seen.ByTheHost),
        new("organising", "/conversations/what-should-school-be-for/organise", Seen.ByTheHost),
        new("moderation", "/conversations/what-should-school-be-for/organise/statements", Seen.ByTheHost),
        new("ideas to sort", "/conversations/what-should-school-be-for/organise/ideas", Seen.ByTheHost),
        new("paper and floods", "/conversations/what-should-school-be-for/organise/votes", Seen.ByTheHost),
        new("contribution", "/contribute?about=/innovations/2030s-sdg-game"),
        new("contribution with its error", "/contribute", Status: 422, Then: page => Send(page, "form[action='/contribute'] button")),
        new("contribution sent", "/contribute?sent=true&about=/innovations"),
        new("innovation with findings", "/innovations/demo-classroom-on-the-weir"),
        new("calculation", "/innovations/demo-classroom-on-the-weir/evidence?by=sector&model=dl"),
        new("calculation without findings", "/innovations/demo-swap-tuesdays/evidence"),
        new("where an innovation has gone", "/innovations/demo-classroom-on-the-weir/travel"),
        new("findings", "/findings"),
        new("what did not work", "/findings?outcome=did-not-work"),
        new("finding", "/findings/at-the-harbour-it-made-no-difference-to-reading"),
        new("finding as a story", "/findings/we-stopped-after-two-terms-because-the-buses-did-not-fit"),
        new("choice of figures", "/findings/new?innovation=demo-classroom-on-the-weir", Seen.ByTheHost),
        new("form of a finding", "/findings/new?innovation=demo-classroom-on-the-weir&figures=means", Seen.ByTheHost),
        new("form of a finding with its errors", "/findings/new?innovation=demo-classroom-on-the-weir&figures=f", Seen.ByTheHost, Status: 422, Then: page => Send(page, "form.long-form > button")),
        new("findings from a table", "/findings/import", Seen.ByTheHost),
        new("findings that wait", "/findings/waiting", Seen.ByTheHost),
        new("rules for words about evidence", "/findings/rules", Seen.ByTheHost),
        new("what members of a network found out", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnNetwork(page, "/evidence")),
        new("enquiries", "/pilots"),
        new("enquiry", "/pilots/do-children-who-learn-by-the-river-read-better-by-summer"),
        new("enquiry of somebody in its team", "/pilots/do-children-who-learn-by-the-river-read-better-by-summer", Seen.ByTheHost),
        new("form of an enquiry", "/pilots/new", Seen.ByTheHost),
        new("change of an enquiry", "/pilots/do-children-who-learn-by-the-river-read-better-by-summer/edit", Seen.ByTheHost),
        new("who tried it before", "/pilots/before?innovation=demo-classroom-on-the-weir&sector=primary"),
        new("shared themes", "/pilots/themes", Seen.ByTheHost),
        new("goals", "/goals", Seen.ByTheHost),
        new("goals with their plan", "/goals", Seen.ByTheHost, Then: SetGoal),
        new("introductions", "/introductions", Seen.ByTheHost),
        new("events", "/events"),
        new("events that were", "/events?when=past"),
        new("event with sessions", "/events/demo-yearly-meeting-of-rivers-that-learn"),
        new("event with minutes", "/events/demo-who-teaches-what-and-where-it-goes-wrong"),
        new("minutes", "/events/demo-who-teaches-what-and-where-it-goes-wrong/minutes"),
        new("ideas about an event", "/events/demo-who-teaches-what-and-where-it-goes-wrong/ideas"),
        new("calling an event", "/events/new", Seen.ByTheHost),
        new("calling an event with its errors", "/events/new", Seen.ByTheHost, Status: 422, Then: page => Send(page, "form[action='/events/new'] button")),
        new("own calendar", "/events/calendar", Seen.ByTheHost),
        new("decisions", "/decisions"),
        new("decision that is voted on", "/decisions/demo-every-school-swaps-one-lesson-a-term"),
        new("decision that is talked over", "/decisions/demo-ask-the-county-to-count-time-outdoors-as-teaching-time"),
        new("decision that was counted", "/decisions/demo-what-do-we-try-together-this-year"),
        new("count of a decision", "/decisions/demo-what-do-we-try-together-this-year/count?code=none"),
        new("ballot with its error", "/networks/new", Seen.ByTheHost, Status: 422, Then: page => Curation.OwnBallot(page)),
        new("where to propose something", "/decisions/new", Seen.ByTheHost),
        new("kinds of questions", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnProposal(page, "")),
        new("form of a choice", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnProposal(page, "&kind=choice")),
        new("form of a parting", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnProposal(page, "&kind=split")),
        new("whose advice is asked", "/networks/new", Seen.ByTheHost, Then: Curation.OwnAdvice),
        new("trusted votes", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnTrust(page)),
        new("toolkit", "/toolkit"),
        new("instrument with cards", "/toolkit/instruments/governance-scenarios"),
        new("instrument", "/toolkit/instruments/network-health"),
        new("instrument on paper", "/toolkit/instruments/leadership-cameos/sheet"),
        new("joining a session", "/j"),
        new("code of no session", "/j/ZZZZZZ", Status: 404),
        new("result of a session", "/toolkit", Then: page => Follow(page, "a[href^='/toolkit/boards']", "**/toolkit/boards/**")),
        new("session beside others", "/toolkit", Then: async page => { await Follow(page, "a[href^='/toolkit/boards']", "**/toolkit/boards/**"); await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/compare"); }),
        new("beginning a session", "/toolkit/start?instrument=blank", Seen.ByTheHost),
        new("beginning a session with its errors", "/toolkit/start?instrument=blank", Seen.ByTheHost, Status: 422, Then: page => Send(page, "form.long-form > button")),
        new("leading a session", "/toolkit/start?instrument=blank", Seen.ByTheHost, Then: BeginSession),
        new("screen of a session", "/toolkit/start?instrument=network-health", Seen.ByTheHost, Then: async page => { await BeginSession(page); await Follow(page, "a[href$='/wall']", "**/wall"); }),
        new("taking part in a session", "/toolkit/start?instrument=now-want-board", Seen.ByTheHost, Then: async page => { await BeginSession(page); await page.GotoAsync("/j/" + (await page.Locator(".room__code").InnerTextAsync())[..6]); }),
        new("sheets of paper of a session", "/toolkit/start?instrument=risk-appetite", Seen.ByTheHost, Then: async page => { await BeginSession(page); await Follow(page, "a[href$='/paper']", "**/paper"); }),
        new("own instrument", "/toolkit/instruments/new", Seen.ByTheHost),
        new("networks", "/networks"),
        new("network", "/networks/demo-otterholme-learns-together"),
        new("network with a form to join", "/networks/demo-schools-along-the-otter", Seen.ByTheHost),
        new("members of a network", "/networks/demo-schools-along-the-otter/members"),
        new("rules of a network", "/networks/demo-schools-along-the-otter/rules"),
        new("history of a network", "/networks/demo-schools-along-the-otter/past"),
        new("offices of a network", "/networks/demo-schools-along-the-otter/offices"),
        new("who speaks for a network", "/networks/demo-otterholme-learns-together/spokespeople"),
        new("report that a name is misused", "/networks/demo-otterholme-learns-together/misuse"),
        new("account and review of a network", "/networks/demo-schools-along-the-otter/account"),
        new("giving account", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnNetwork(page, "/account")),
        new("forms of governance", "/networks/forms"),
        new("form of a network", "/networks/new", Seen.ByTheHost),
        new("weaving a network", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnNetwork(page, "/weave")),
        new("what is one's own in a network", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnNetwork(page, "/yours")),
        new("news of a network", "/networks/new", Seen.ByTheHost, Then: page => Curation.OwnNetwork(page, "/digest")),
        new("form of a network with its errors", "/networks/new", Seen.ByTheHost, Status: 422, Then: page => Send(page, "form.long-form > button")),
        new("agreements", "/agreements"),
        new("agreement", "/agreements/demo-social-contract"),
        new("agreement of somebody who may accept it", "/agreements/demo-social-contract", Seen.ByTheHost),
        new("agreement accepted without a tick", "/agreements/demo-social-contract", Seen.ByTheHost, Status: 422, Then: page => Send(page, "#sign form button")),
        new("difference between versions", "/agreements/demo-social-contract/versions/2?from=1"),
        new("signatories", "/agreements/demo-three-years/signatories"),
        new("commitment", "/agreements/demo-three-years/signatories", Then: async page =>
        {
            await page.Locator(".results a[href*=commitments]").First.ClickAsync();
            await page.WaitForURLAsync("**/commitments/**");
        }),
        new("form of an agreement", "/agreements/new", Seen.ByTheHost),
        new("form of the next version", "/agreements/demo-three-years/edit", Seen.ByTheHost),
        new("history", "/innovations/learning-creates-australia/history"),
        new("open record", "/record"),
        new("open record, nothing found", "/record?to=2001-01-01"),
        new("entry of the record", "/record/entries/0"),
        new("entry of the record, verified", "/record/entries/1", Then: Verify),
        new("page that is not there", "/nothing-here", Status: 404),
        new("question not understood", "/innovations?hope=nonsense", Status: 400),
        new("sign-in", "/sign-in"),
        new("sign-in with its error", "/sign-in", Status: 422, Then: page => Send(page, "form[data-passkey] button:not([data-passkey-button])")),
        new("sign-up", "/join"),
        new("sign-up for oneself", "/join/me"),
        new("sign-up with its errors", "/join/organisation", Status: 422, Then: SendJoin),
        new("register of personal data", "/privacy"),
        new("organisation to claim", "/organisations/claim?q=otterholme"),
        new("goodbye", "/left"),
        new("desk", "/desk", Seen.ByTheHost),
        new("account", "/account", Seen.ByTheHost),
        new("signing in and security", "/account/sign-in", Seen.ByTheHost),
        new("recovery codes", "/account/codes", Seen.ByTheHost),
        new("taking along and leaving", "/account/leave", Seen.ByTheHost),
        new("own organisation", "/organisation", Seen.ByTheHost),
        new("claim of an organisation", "/organisations/demo-otterholme-primary/claim", Seen.ByTheHost),
        new("accounts and roles", "/host/accounts", Seen.ByTheHost),
        new("claims", "/host/claims", Seen.ByTheHost),
        new("import", "/import", Seen.ByTheHost),
        new("import with its error", "/import", Seen.ByTheHost, Status: 422, Then: page => Send(page, "main form button")),
        new("import to be looked at", "/import", Seen.ByTheHost, Then: Curation.BringASheet),
        new("contacts", "/contacts", Seen.ByTheHost, Then: Curation.BringPeople),
        new("answer to an invitation", "/contacts", Seen.ByTheHost, Then: Curation.AnswerAContact),
        new("answer to an invitation that is over", "/contacts/answer/nothing.here", Status: 404),
        new("merge", "/merge", Seen.ByTheHost),
        new("merge side by side", "/merge?keep=/organisations/demo-otterholme-primary&other=/organisations/demo-otterholme-nursery", Seen.ByTheHost),
        new("moderation log", "/moderation"),
        new("moderation queue", "/innovations/2030s-sdg-game/report", Seen.ByTheHost, Then: Curation.Report),
        new("report to be decided", "/moderation/queue", Seen.ByTheHost, Then: Curation.OpenCase),
        new("report of a fault or a duplicate, with its error", "/innovations/2030s-sdg-game/report", Seen.ByTheHost, Status: 422, Then: page => Send(page, "main form button")),
        new("new entry", "/contribute/entry", Seen.ByTheHost),
        new("form of a story", "/contribute/story", Seen.ByTheHost),
        new("form of a story with its errors", "/contribute/story", Seen.ByTheHost, Status: 422, Then: page => Send(page, "form.long-form button[value=true]")),
        new("stories in the making", "/contribute/stories", Seen.ByTheHost),
        new("story before it is public", "/contribute/story", Seen.ByTheHost, Then: async page => { await BeginStory(page); await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/read"); }),
        new("files of a story", "/contribute/story", Seen.ByTheHost, Then: async page => { await BeginStory(page); await Follow(page, "a[href^='/attachments/']", "**/attachments/**"); }),
        new("new organisation", "/contribute/organisation", Seen.ByTheHost),
        new("edit of an entry", "/innovations/2030s-sdg-game/edit", Seen.ByTheHost),
        new("edit of an entry with both versions", "/innovations/2030s-sdg-game/edit", Seen.ByTheHost, Status: 422, Then: page => Curation.Meet(page, "#led_by")),
        new("edit of an organisation", "/organisations/demo-otterholme-primary/edit", Seen.ByTheHost),
        new("edit of an organisation with both versions", "/organisations/demo-otterholme-primary/edit", Seen.ByTheHost, Status: 422, Then: page => Curation.Meet(page, "#name")),
        new("versions of an entry", "/innovations/learning-creates-australia/versions", Seen.ByTheHost),
        new("versions of an organisation", "/organisations/demo-brackenmouth-academy/versions", Seen.ByTheHost, Then: Curation.MakeVersions),
        new("memberships of one's own", "/account/memberships", Seen.ByTheHost),
        new("what one says of oneself", "/account/diversity", Seen.ByTheHost),
        new("whom the movement reaches", "/diversity", Seen.ByTheHost),
        new("home of somebody signed in", "/", Seen.ByTheHost),
        new("host", "/host", Seen.ByTheHost),
        new("suggestions", "/host/suggestions", Seen.ByTheHost),
        new("how the record is kept", "/host/record", Seen.ByTheHost),
        new("text to be erased, with its error", "/record/entries/0", Seen.ByTheHost, Status: 422, Then: Erase),
        new("settings", "/host/settings", Seen.ByTheHost),
        new("settings with their error", "/host/settings", Seen.ByTheHost, Status: 422, Then: page => Send(page, "form[action$='handler=test'] button")),
        new("mail", "/host/mail", Seen.ByTheHost, Then: SendTestMail),
        new("backup", "/host/backup", Seen.ByTheHost),
        new("set-up", "/set-up", Seen.BeforeTheSetUp),
        new("set-up with its error", "/set-up", Seen.BeforeTheSetUp, Status: 422, Then: SendSetUp),
        new("record that is gone", "(a removed record)", Seen.BeforeTheSetUp, Status: 410),
    ];

    /// <summary>Visits every kind of page, each as who sees it, and collects what is wrong with it.</summary>
    /// <param name="listen">Called with a new page before it goes anywhere.</param>
    public static async Task<IReadOnlyList<string>> VisitAll(Func<BrowserNewContextOptions> options, Func<PageKind, IPage, Task<IEnumerable<string>>> look, Action<IPage>? listen = null)
    {
        var wrong = new List<string>();
        foreach (var kinds in All.GroupBy(kind => kind.Seen))
        {
            var site = kinds.Key == Seen.BeforeTheSetUp ? await Shared.Fresh : await Shared.Demonstration;
            await using var visitor = await Visitor.To(site, options(), kinds.Key == Seen.ByTheHost ? "host" : null);
            listen?.Invoke(visitor.Page);
            foreach (var kind in kinds)
            {
                await kind.Show(visitor.Page, kind.Status == 410 ? await Gone.Value : kind.Path);
                wrong.AddRange((await look(kind, visitor.Page)).Select(fault => $"{kind.Name} ({kind.Path}): {fault}"));
            }
        }
        return wrong;
    }

    async Task Show(IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        var wanted = Then is null ? Status : 200;
        Assert.True(answer!.Status == wanted, $"{path} answers {answer.Status} in place of {wanted}");
        if (Then is not null) await Then(page);
    }

    static async Task Follow(IPage page, string link, string to)
    {
        await page.Locator(link).First.ClickAsync();
        await page.WaitForURLAsync(to);
    }

    static async Task BeginStory(IPage page)
    {
        await page.Locator("#title").FillAsync("The night school that mends things");
        await page.Locator("form.long-form button[value=false]").ClickAsync();
        await page.WaitForURLAsync("**/contribute/story/**");
    }

    static async Task SetGoal(IPage page)
    {
        foreach (var (field, text) in new[] { ("title", "Every child reads for pleasure"), ("why", "It opens all other doors"), ("how", "A morning a week"), ("owner", "Sol"), ("from_year", "2027"), ("due", "2029") }) await page.Locator("#" + field).FillAsync(text);
        await page.Locator("#set form > button").ClickAsync();
        await page.Locator("#plan").First.WaitForAsync();
    }

    static async Task BeginSession(IPage page)
    {
        await page.Locator("#title").FillAsync("A look at ourselves");
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/lead");
    }

    static async Task Send(IPage page, string button)
    {
        await page.Locator(button).ClickAsync();
        await page.Locator("[data-error-summary]").WaitForAsync();
    }

    /// <summary>So that there is a letter to look at.</summary>
    static async Task SendTestMail(IPage page)
    {
        await page.GotoAsync("/host/settings");
        await page.Locator("#to").FillAsync("sol@example.org");
        await page.Locator("form[action$='handler=test'] button").ClickAsync();
        await page.Locator("li.mail").First.WaitForAsync();
    }

    static async Task Verify(IPage page)
    {
        await page.Locator("[data-verify-button]").ClickAsync();
        await page.Locator("[data-step=texts]").WaitForAsync();
    }

    static async Task Erase(IPage page)
    {
        await page.Locator("a[href^='/host/record/texts/']").First.ClickAsync();
        await Send(page, "main form button");
    }

    static async Task SendSetUp(IPage page)
    {
        // Where passkeys work, the password waits behind its summary.
        if (!await page.Locator("[data-password]").EvaluateAsync<bool>("part => part.open")) await page.Locator("[data-password] > summary").ClickAsync();
        await Send(page, "[data-password] button");
    }

    static async Task SendJoin(IPage page)
    {
        if (!await page.Locator("[data-password]").EvaluateAsync<bool>("part => part.open")) await page.Locator("[data-password] > summary").ClickAsync();
        await Send(page, "[data-password] button");
    }

    static readonly Lazy<Task<string>> Gone = new(async () => await (await Shared.Fresh).Remove());
}
