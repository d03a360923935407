using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Agreements;

/// <summary>All that a version of an agreement says: what one accepts is this and nothing else.</summary>
internal sealed record AgreementContent
{
    public const int MostTitle = 160, MostPurpose = 600, MostText = 20_000, MostClause = 2000, MostMonths = 240, MostDays = 730, MostPlaces = 12, UsualNotice = 60;

    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public AgreementKind Kind { get; init; }

    public Localised Title { get; init; } = Localised.None;

    public Localised Purpose { get; init; } = Localised.None;

    public Localised Text { get; init; } = Localised.None;

    /// <summary>On what it rests that somebody asks this of others.</summary>
    public Localised Basis { get; init; } = Localised.None;

    /// <summary>What each who signs may still do alone.</summary>
    public Localised Scope { get; init; } = Localised.None;

    /// <summary>How one leaves.</summary>
    public Localised Exit { get; init; } = Localised.None;

    public Signers Signers { get; init; }

    /// <summary>Which kinds of organisation may sign; empty for all.</summary>
    public IReadOnlyList<string> BodyKinds { get; init; } = [];

    /// <summary>The places whose laws or rules it links.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>For how many months one signs; null for no end.</summary>
    public int? TermMonths { get; init; }

    /// <summary>How many days before the end it asks to be renewed.</summary>
    public int RenewalDays { get; init; } = UsualNotice;

    /// <summary>How many days it still binds who leaves.</summary>
    public int ExitDays { get; init; }

    public bool Takes(bool asBody) => Signers == Signers.Both || Signers == (asBody ? Signers.Organisations : Signers.People);

    /// <param name="kind">What kind of organisation it is; of a person it says nothing.</param>
    public bool Takes(bool asBody, string kind) => Takes(asBody) && (!asBody || BodyKinds.Count == 0 || BodyKinds.Contains(kind));

    /// <summary>The day on which a commitment is over that begins on a day.</summary>
    public DateOnly? OverFrom(DateOnly day) => TermMonths is { } months ? day.AddMonths(months) : null;

    /// <summary>The day from which it asks to be renewed.</summary>
    public DateOnly? RenewFrom(DateOnly? over) => over?.AddDays(-RenewalDays);

    public string ToJson() => new JsonObject
    {
        ["kind"] = Kind.Word(),
        ["title"] = Of(Title),
        ["purpose"] = Of(Purpose),
        ["text"] = Of(Text),
        ["basis"] = Of(Basis),
        ["scope"] = Of(Scope),
        ["exit"] = Of(Exit),
        ["signers"] = Signers.Word(),
        ["organisation_kinds"] = new JsonArray([.. BodyKinds.Select(kind => (JsonNode?)kind)]),
        ["places"] = new JsonArray([.. Places.Select(place => (JsonNode?)place)]),
        ["term_months"] = TermMonths,
        ["renewal_days"] = RenewalDays,
        ["exit_days"] = ExitDays,
    }.ToJsonString(Plain);

    public static AgreementContent FromJson(string json)
    {
        var read = JsonNode.Parse(json)!.AsObject();
        Localised Texts(string name) => Localised.FromJson(read[name]!.ToJsonString());
        List<string> List(string name) => [.. read[name]!.AsArray().Select(value => (string)value!)];
        return new AgreementContent
        {
            Kind = EnumWords.Of<AgreementKind>((string)read["kind"]!) ?? default,
            Title = Texts("title"),
            Purpose = Texts("purpose"),
            Text = Texts("text"),
            Basis = Texts("basis"),
            Scope = Texts("scope"),
            Exit = Texts("exit"),
            Signers = EnumWords.Of<Signers>((string)read["signers"]!) ?? default,
            BodyKinds = List("organisation_kinds"),
            Places = List("places"),
            TermMonths = (int?)read["term_months"],
            RenewalDays = (int)read["renewal_days"]!,
            ExitDays = (int)read["exit_days"]!,
        };
    }

    /// <summary>By what a version is known: nobody can change a letter of it without changing this.</summary>
    public static string DigestOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    static JsonNode? Of(Localised text) => JsonNode.Parse(text.ToJson());
}
