using System.Globalization;
using System.Text.Json.Nodes;
using Fusion.Text;
using Fusion.Toolkit;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Toolkit.Instruments;

/// <summary>Writes an instrument of the host's own in a form, item by item; what it makes is the same file that can be sent and taken along. Cards need the file.</summary>
[Authorize(Policies.Moderator)]
internal sealed class WriteInstrumentModel(InstrumentBook instruments, ToolkitWords labels, Me me, Acts acts) : FormPage
{
    public const int MostRows = 60;
    const int RowsAtFirst = 4, RowsMore = 4, LongestKey = 40;

    /// <summary>How many items the form has room for.</summary>
    public int Rows { get; private set; } = RowsAtFirst;

    public IEnumerable<(string, string)> Kinds => new[] { ItemKind.NowWant, ItemKind.Rating, ItemKind.Gradient, ItemKind.Text, ItemKind.Statement, ItemKind.Pulse }.Select(kind => (kind.Word(), T[$"toolkit.item-kind.{kind.Word()}"])).Prepend(("", T["toolkit.no-item"]));

    public IEnumerable<(string, string)> Answerings => Enum.GetValues<Answering>().Select(who => (who.Word(), labels.Answering(who)));

    public IEnumerable<(string, string)> Languages => Language.All.Select(language => (language.Code, language.OwnName));

    /// <param name="from">The instrument whose next version is written; null for a new one.</param>
    public async Task OnGet(string? from, CancellationToken cancel)
    {
        Show();
        var known = from is { Length: <= LongestKey } ? await instruments.Find(from, null, cancel) : null;
        Rows = Math.Max(RowsAtFirst, (known?.Items.Count() ?? 0) + 1);
        var values = known is null ? [] : Of(known);
        Fill(name => values.GetValueOrDefault(name) ?? name switch { "language" => Language.Current.Code, "minutes" => "30", "answering" => Answering.Each.Word(), _ => null });
    }

    public async Task<IActionResult> OnPost(int rows, bool more, CancellationToken cancel)
    {
        var fields = Sent(Label);
        Rows = Math.Clamp(more ? rows + RowsMore : rows, RowsAtFirst, MostRows);
        Show();
        if (more) return Page();
        var places = new Dictionary<string, int>();
        var file = File(fields, places);
        if (fields.Rejections.Count > 0) return Refused(fields.Rejections);
        var outcome = await acts.Run<PublishInstrumentHandler, Instrument>((handler, stop) => handler.Handle(me.Signed, new Fields(name => name == "file" ? file.ToJsonString() : null, labels.Field), stop), cancel);
        return outcome.IsDone ? Redirect($"/toolkit/instruments/{outcome.Value!.Key}") : Refused([.. outcome.Rejections.Select(fault => InTheForm(fault, places))]);
    }

    public string Label(string name) => name.TrimEnd("0123456789".ToCharArray()) is var stem && stem.Length < name.Length ? T["toolkit.in-item", name[stem.Length..], T[$"toolkit.write.{stem}"]] : T[$"toolkit.write.{name}"];

    /// <summary>The file that the form says; where each item stands in it is noted.</summary>
    JsonObject File(Fields fields, Dictionary<string, int> places)
    {
        var (sections, keys) = (new JsonArray(), new HashSet<string>());
        for (var row = 1; row <= Rows; row++)
        {
            if (fields.Choice<ItemKind>($"kind{row}", needed: fields.Raw($"ask{row}").Length > 0) is not { } kind) continue;
            var title = fields.Raw($"section{row}");
            // Where nobody named the first section, it is called as the whole.
            if (title.Length > 0 || sections.Count == 0) sections.Add(new JsonObject { ["key"] = $"part-{sections.Count + 1}", ["title"] = title.Length > 0 ? title : fields.Raw("name"), ["items"] = new JsonArray() });
            var items = sections[^1]!["items"]!.AsArray();
            places[$"sections[{sections.Count - 1}].items[{items.Count}]"] = row;
            items.Add(ItemOf(fields, row, kind, keys));
        }
        if (sections.Count == 0) fields.Reject("kind1", "form.choose");
        return new JsonObject
        {
            ["format"] = Fusion.Toolkit.Files.InstrumentFile.Format,
            ["key"] = fields.Raw("key"),
            ["version"] = 1,
            ["language"] = fields.Choice("language", Language.All.Select(language => language.Code)) ?? Language.Current.Code,
            ["name"] = fields.Needed("name", 160),
            ["purpose"] = fields.Needed("purpose", 600),
            ["for"] = fields.Needed("for", 600),
            ["minutes"] = fields.Whole("minutes", 1, 600, needed: true),
            ["answering"] = fields.Choice<Answering>("answering")?.Word() ?? Answering.Each.Word(),
            ["guide"] = new JsonObject { ["steps"] = Lines(fields.Raw("steps")), ["pitfalls"] = Lines(fields.Raw("pitfalls")), ["reading"] = Lines(fields.Raw("reading")) },
            ["sections"] = sections,
        };
    }

    /// <summary>An item's key is made of its question: asked alike in the next version, it is the same item.</summary>
    static JsonObject ItemOf(Fields fields, int row, ItemKind kind, HashSet<string> keys)
    {
        var (ask, words) = (fields.Raw($"ask{row}"), Lines(fields.Raw($"words{row}")));
        var key = Slugs.Of(ask, LongestKey - 4);
        for (var (number, stem) = (2, key); !keys.Add(key); number++) key = $"{stem}-{number}";
        var item = new JsonObject { ["key"] = key, ["kind"] = kind.Word(), ["ask"] = ask };
        if (kind is ItemKind.NowWant or ItemKind.Rating) item["anchors"] = words;
        if (kind is ItemKind.Gradient) (item["from"], item["to"]) = (words.FirstOrDefault()?.DeepClone() ?? "", words.Count > 1 ? words[^1]!.DeepClone() : "");
        if (kind is ItemKind.NowWant or ItemKind.Rating or ItemKind.Gradient && fields.Ticked($"evidence{row}")) item["evidence"] = true;
        return item;
    }

    static JsonArray Lines(string text) => new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (JsonNode)line)]);

    /// <summary>A fault of the file beside the field of the form that it comes from.</summary>
    Rejection InTheForm(Rejection fault, Dictionary<string, int> places)
    {
        if (fault.Arguments is not [string path, .. var rest]) return fault;
        var (place, row) = places.FirstOrDefault(one => path.StartsWith(one.Key, StringComparison.Ordinal));
        var field = place is null ? path.Split('.')[^1].Split('[')[0] : $"{(path.EndsWith("ask", StringComparison.Ordinal) || path.EndsWith("key", StringComparison.Ordinal) ? "ask" : "words")}{row}";
        return fault with { Field = field, Arguments = [place is null ? path : Label(field), .. rest] };
    }

    /// <summary>The form of an instrument that is there already, without its cards.</summary>
    Dictionary<string, string> Of(Instrument known)
    {
        static string Plain(Wording text) => ToolkitWords.Plain(text);
        static string Each(IEnumerable<Wording> texts) => string.Join('\n', texts.Select(Plain));
        var values = new Dictionary<string, string>
        {
            ["key"] = instruments.IsShipped(known.Key) ? "" : known.Key,
            ["name"] = Plain(known.Name),
            ["purpose"] = Plain(known.Purpose),
            ["for"] = Plain(known.For),
            ["language"] = known.Language,
            ["minutes"] = known.Minutes.ToString(CultureInfo.InvariantCulture),
            ["answering"] = known.Answering.Word(),
            ["steps"] = Each(known.Guide.Steps),
            ["pitfalls"] = Each(known.Guide.Pitfalls),
            ["reading"] = Each(known.Guide.Reading),
        };
        var row = 0;
        foreach (var section in known.Sections)
            foreach (var item in section.Items.Where(item => !item.HasCards))
            {
                row++;
                (values[$"kind{row}"], values[$"ask{row}"]) = (item.Kind.Word(), Plain(item.Ask));
                values[$"words{row}"] = item.Kind == ItemKind.Gradient ? Each([item.From, item.To]) : Each(item.Anchors);
                if (item == section.Items[0]) values[$"section{row}"] = Plain(section.Title);
                if (item.AsksEvidence) values[$"evidence{row}"] = "true";
            }
        return values;
    }

    void Show()
    {
        Title(T["toolkit.write-instrument"]);
        Frame.IsPrivate = true;
        Below((T["toolkit.title"], "/toolkit"));
    }
}
