using System.Text.Json.Nodes;
using static Fusion.Web.BrowserTests.Hosting.Sessions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>Each instrument that ships is used by a group, from the code to what it decided: two phones, of which one loses its network half way, a projector, and somebody who leads.</summary>
[Collection(nameof(SessionHost))]
public sealed class InstrumentTests(SessionHost host)
{
    [Theory]
    [InlineData("now-want-board")]
    [InlineData("network-health")]
    [InlineData("governance-scenarios")]
    [InlineData("leadership-cameos")]
    [InlineData("democratic-qualities")]
    [InlineData("tight-loose")]
    [InlineData("systemic-partnership")]
    [InlineData("risk-appetite")]
    [InlineData("teacher-competences")]
    [InlineData("wellbeing-pulse")]
    [InlineData("blank")]
    public async Task A_group_holds_a_whole_session_with_an_instrument_although_a_network_goes_away_half_way(string instrument)
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var lead = weaver.Page;
        var items = await Items(lead, instrument);
        var written = items.Count(item => item.IsWritten);
        var (board, code) = await Begin(lead, instrument);
        var wall = await weaver.Context.NewPageAsync();
        await wall.GotoAsync(board + "/wall");
        await using var first = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        await using var second = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        await Task.WhenAll(Join(first.Page, code), Join(second.Page, code));
        await Task.WhenAll(Answer(first.Page, items, 0), WithoutNetworkHalfWay(second, items));
        await Expect(first.Page.Locator("[data-status]")).ToContainTextAsync("saved");
        await Expect(wall.Locator("[data-answered]")).ToHaveTextAsync("2 have answered");
        await Expect(wall.Locator("[data-part-wide] section")).ToHaveCountAsync(0);

        await Move(lead, board, "share");
        await Expect(wall.Locator("[data-part-wide] > section")).ToHaveCountAsync(items.Count);
        await Expect(wall.Locator(".sticky")).ToHaveCountAsync(2 * written);
        await Expect(wall.Locator("[data-part-wide] .spread")).ToHaveCountAsync(items.Count(item => item.IsScale));
        await Expect(wall.Locator("[data-part-wide] .card-table")).ToHaveCountAsync(items.Count(item => item.HasCards));
        await Move(lead, board, "discuss");
        await Move(lead, board, "converge");
        if (written > 0)
        {
            await first.Page.Locator("#dots select").First.SelectOptionAsync("5");
            await first.Page.Locator("#dots button").Send();
            await Expect(wall.Locator(".stickies__dots").First).ToHaveTextAsync("5 points");
        }
        await Move(lead, board, "commit");
        await Decide(lead);
        await Expect(wall.GetByText("Meet on Thursdays too")).ToBeVisibleAsync();
        await lead.Locator("form[action$='handler=end'] button").Send();
        await Expect(wall.Locator("[data-part]")).ToContainTextAsync("This session has ended.");
        await Expect(second.Page.Locator(".head .lead")).ToContainTextAsync("This session has ended.");
        await Read(second.Page, board, items);
    }

    static async Task WithoutNetworkHalfWay(Visitor phone, IReadOnlyList<Asked> items)
    {
        await Answer(phone.Page, [.. items.Take(items.Count / 2)], 1);
        await phone.Context.SetOfflineAsync(true);
        await Answer(phone.Page, [.. items.Skip(items.Count / 2)], 1);
        await Expect(phone.Page.Locator("[data-offline]")).ToBeVisibleAsync();
        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Page.Locator("[data-offline]")).ToBeHiddenAsync();
    }

    static async Task Decide(IPage lead)
    {
        await lead.Locator("#what").FillAsync("Meet on Thursdays too");
        await lead.Locator("#owner").FillAsync("The weaver");
        await lead.Locator("#due").FillAsync("2090-03-01");
        await lead.Locator("form[action$='handler=commit'] button").Send();
        await Expect(lead.Locator("#decided .result")).ToContainTextAsync("Meet on Thursdays too");
    }

    /// <summary>The result tells each item, from both phones, with its picture or its notes and what was decided.</summary>
    static async Task Read(IPage page, string board, IReadOnlyList<Asked> items)
    {
        await page.GotoAsync(board);
        await Expect(page.Locator(".told-item")).ToHaveCountAsync(items.Count);
        await Expect(page.Locator(".told-item").GetByText("Nobody has answered this.")).ToHaveCountAsync(0);
        await Expect(page.Locator("section[aria-labelledby=decided]")).ToContainTextAsync("Meet on Thursdays too");
        foreach (var item in items)
            await Expect(page.Locator("#item-" + item.Key)).ToContainTextAsync(item.IsWritten ? "Said by person 1" : "2 answers");
        Assert.False(await IsTooWide(page), "the result is wider than the phone");
    }

    static async Task Answer(IPage page, IReadOnlyList<Asked> items, int person)
    {
        foreach (var (key, kind, cards) in items)
            switch (kind)
            {
                case "now-want":
                    await Check(page, key, "first", 1 + person);
                    await Check(page, key, "second", 2 + person);
                    break;
                case "statement" or "text":
                    await Write(page, key, 1, "text", $"Said by person {person} of {key}");
                    break;
                case "ranking":
                    for (var card = 1; card <= cards; card++) await page.Locator($"select[name='a.{key}.{card}.first']").SelectOptionAsync($"{(person == 0 ? card : cards + 1 - card)}");
                    break;
                default:
                    await Check(page, key, "first", 1 + person);
                    break;
            }
    }

    /// <summary>What an instrument asks, as its file says.</summary>
    static async Task<IReadOnlyList<Asked>> Items(IPage page, string instrument)
    {
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), $"/toolkit/instruments/{instrument}.json").ToString());
        var file = JsonNode.Parse(await answer.TextAsync())!;
        int Cards(JsonNode item) => file["decks"]?.AsArray().FirstOrDefault(deck => (string?)deck!["key"] == (string?)item["deck"])?["cards"]!.AsArray().Count ?? 0;
        return [.. file["sections"]!.AsArray().SelectMany(section => section!["items"]!.AsArray()).Select(item => new Asked((string)item!["key"]!, (string)item["kind"]!, Cards(item)))];
    }

    sealed record Asked(string Key, string Kind, int Cards)
    {
        public bool IsWritten => Kind is "statement" or "text";

        public bool HasCards => Kind is "choice" or "ranking";

        public bool IsScale => !IsWritten && !HasCards;
    }
}
