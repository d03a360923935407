using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Propose;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Usual questions come worded, and can be put as they stand once what is between brackets is filled in.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task Every_usual_question_fills_its_form_and_can_be_proposed_in_every_language()
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (network, weaver, _) = await Council.Sitting(town, 1);
        var slug = network["/networks/".Length..];
        foreach (var language in new[] { "en", "fr", "ar" })
        {
            foreach (var template in DecisionTemplate.All)
            {
                var here = $"/decisions/new?network={slug}&template={template.Key}";
                var page = await weaver.Page(here, ("Accept-Language", language));
                Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
                List<(string Name, string Value)> fields = [.. Filled(page.QuerySelector("form.long-form")!).Where(field => field.Name != "__RequestVerificationToken")];
                if (template.Kind == DecisionKind.Recommendation) fields = [.. fields.Where(field => field.Name is not ("evidence" or "addressee")), ("evidence", "A diary of two schools."), ("addressee", "The county")];
                if (template.Kind == DecisionKind.Purpose) fields = [.. fields.Where(field => field.Name != "new_purpose"), ("new_purpose", "So that we learn outside.")];
                if (template.Key == "budget") fields = [.. fields.Where(field => field.Name != "budget"), ("budget", "1200")];
                var answer = await weaver.Post("/decisions/new", fields, here);
                Assert.True(answer.Status == HttpStatusCode.Redirect, $"{language} {template.Key}: {Group.Faults(answer)}");
                var made = await Council.Read(town.Site, answer.Location!);
                Assert.Equal((template.Kind, DecisionMethods.Lasting[template.Lasts]), (made.Kind, made.Lasts));
                if (template.Method is { } method) Assert.Equal(method, made.Method);
                Assert.Equal(template.LooksAgain > 0, made.ReviewOn is not null);
            }
        }
    }

    [Fact]
    public async Task Usual_questions_are_offered_to_whoever_may_put_them()
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (network, _, people) = await Council.Sitting(town, 1);
        var page = await people[0].Page($"/decisions/new?network={network["/networks/".Length..]}");
        Assert.Equal(DecisionTemplate.All.Count, page.QuerySelectorAll("a[href*='template=']").Length);
        var stranger = await town.Member("Stranger");
        page = await stranger.Browser.Page($"/decisions/new?network={network["/networks/".Length..]}");
        Assert.Empty(page.QuerySelectorAll("a[href*='template=']"));
        // A name that is none is no template.
        Assert.Empty((await people[0].Page($"/decisions/new?network={network["/networks/".Length..]}&template=none")).QuerySelectorAll("form.long-form"));
    }

    static IEnumerable<(string Name, string Value)> Filled(AngleSharp.Dom.IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field is AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox" } choice)
            {
                if (choice.IsChecked) yield return (name, choice.Value);
            }
            else if (field is AngleSharp.Html.Dom.IHtmlInputElement input) yield return (name, input.Value);
            else if (field is AngleSharp.Html.Dom.IHtmlTextAreaElement area) yield return (name, area.Value);
            else if (field is AngleSharp.Html.Dom.IHtmlSelectElement select) yield return (name, select.Value ?? "");
        }
    }
}
