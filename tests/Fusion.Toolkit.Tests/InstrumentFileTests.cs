using System.Text.Json.Nodes;
using Fusion.Toolkit.Files;

namespace Fusion.Toolkit.Tests;

public sealed class InstrumentFileTests
{
    static readonly string[] Placing = ["like-us", "centre", "natural", "feeling"];

    [Fact]
    public void Eleven_instruments_ship_without_a_fault_under_the_names_of_their_files()
    {
        Assert.Equal(11, Shipped.Files.Count);
        foreach (var (name, file) in Shipped.Files)
        {
            var reading = InstrumentFile.Read(file);
            Assert.True(reading.Faults.Count == 0, $"{name}: {string.Join(" ", reading.Faults.Select(fault => $"{fault.Path}: {fault.Text}"))}");
            Assert.Equal(name, reading.Instrument!.Key);
            Assert.NotEmpty(reading.Instrument.Guide.Steps);
            Assert.NotEmpty(reading.Instrument.Guide.Pitfalls);
            Assert.NotEmpty(reading.Instrument.Guide.Reading);
        }
    }

    [Fact]
    public void Every_text_of_a_shipped_instrument_is_there_in_English_French_and_Arabic()
    {
        string[] names = ["format", "key", "kind", "language", "answering", "deck"], languages = ["en", "fr", "ar"];
        IEnumerable<string> Untold(JsonNode? node) => node switch
        {
            JsonObject one when one.ContainsKey("en") => languages.All(language => ((string?)one[language])?.Length > 0) ? [] : [one.ToJsonString()],
            JsonObject one => one.Where(part => !names.Contains(part.Key)).SelectMany(part => Untold(part.Value)),
            JsonArray all => all.SelectMany(Untold),
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value.ToJsonString()],
            _ => [],
        };
        foreach (var (name, file) in Shipped.Files) Assert.True(Untold(JsonNode.Parse(file)).ToList() is [], $"{name}: {string.Join(", ", Untold(JsonNode.Parse(file)).Take(5))}");
    }

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        foreach (var file in Shipped.Files.Values)
        {
            var written = InstrumentFile.Write(InstrumentFile.Read(file).Instrument!);
            Assert.Equal(written, InstrumentFile.Write(InstrumentFile.Read(written).Instrument!));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Whole(file)), JsonNode.Parse(Whole(written))), written);
        }
    }

    [Fact]
    public void The_board_has_seven_lines_a_column_and_six_scenarios_and_nine_cameos_have_their_questions()
    {
        Assert.All(Shipped.Read("now-want-board").Items.Where(item => item.Kind == ItemKind.Statement), item => Assert.Equal((7, true), (item.Lines, item.AsksEvidence)));
        var scenarios = Shipped.Read("governance-scenarios");
        Assert.Equal(6, scenarios.Decks.Single().Cards.Count);
        Assert.Equal(2, scenarios.Items.Count(item => item.Kind == ItemKind.Gradient));
        var cameos = Shipped.Read("leadership-cameos");
        Assert.Equal(9, cameos.Decks.Single().Cards.Count);
        Assert.All(scenarios.Decks.Concat(cameos.Decks).SelectMany(deck => deck.Cards), card => Assert.NotEmpty(card.Prompts));
        Assert.Equal(13 + 1, Shipped.Read("network-health").Items.Count(item => item.Kind == ItemKind.NowWant));
    }

    [Fact]
    public void The_health_check_asks_for_challenges_parts_levers_and_hearts()
    {
        string[] asked = ["ownership", "coherence", "capacity", "impact", "each-person", "shared-purpose", "enquiry", "trust", "facilitation", "effect", "rallying-agenda", "evidence", "capacity-building", "wider-sphere", "ingenuity", "feeling"];
        Assert.Equal(asked, Shipped.Read("network-health").Items.Select(item => item.Key));
        Assert.Equal(ItemKind.Pulse, Shipped.Read("network-health").Find("feeling")!.Kind);
    }

    [Fact]
    public void The_check_of_a_partnership_asks_for_what_authorities_need_for_one_outcome_and_for_what_comes_past_the_plateau()
    {
        string[] asked = ["focus", "ownership", "structures", "capacity", "effectiveness", "net-outcome", "national-and-local", "long-term", "joined-work", "build-on", "new-roles"];
        Assert.Equal(asked, Shipped.Read("systemic-partnership").Items.Select(item => item.Key));
    }

    [Theory]
    [InlineData("risk-appetite", "results money control reputation identity fear small-trial blame feeling")]
    [InlineData("tight-loose", "overall decisions standards reporting stop keep")]
    [InlineData("democratic-qualities", "diverse representative equal open subsidiarity dissent legitimate missing-voice one-change")]
    [InlineData("wellbeing-pulse", "feeling energy meaning belonging say support one-thing")]
    public void A_check_asks_for_each_thing_that_it_is_about(string instrument, string items) => Assert.Equal(items, string.Join(" ", Shipped.Read(instrument).Items.Select(item => item.Key)));

    [Theory]
    [InlineData("Should more heads learn of coming legal demands, and how?")]
    [InlineData("Who is able and aware enough to chart the expertise your area has already?")]
    [InlineData("How can learning reach every organisation?")]
    [InlineData("How much care goes into the interpersonal skill that close work needs?")]
    [InlineData("How much coaching supports leaders?")]
    [InlineData("Which leadership skills build and keep belonging and shared identity?")]
    [InlineData("Are those now in charge able to lead it?")]
    [InlineData("Which structures fit the shared purpose best?")]
    [InlineData("Who should write the strategy and in what way?")]
    [InlineData("Is there trust enough for agreed procedures over all sites?")]
    [InlineData("What keeps the organisations aligned?")]
    [InlineData("How do you leave a culture of blame or timidity?")]
    [InlineData("Should leaders put effort into capacity or into alignment?")]
    [InlineData("What must be done now?")]
    [InlineData("What is success?")]
    [InlineData("How will progress be known?")]
    public void A_question_of_a_cameo_stands_on_its_card_and_can_be_answered(string question) => AssertAsked("leadership-cameos", question);

    [Theory]
    [InlineData("What does all the procedure cost?")]
    [InlineData("Can a fair process also be quick and get results?")]
    [InlineData("What would have to be in place first?")]
    [InlineData("Does it shape ethos and expectations?")]
    [InlineData("How much participation is given up for efficiency?")]
    [InlineData("Can flexibility live together with planning far ahead?")]
    [InlineData("Does this suit times of transition better?")]
    [InlineData("How do we stay open to the outside?")]
    [InlineData("How do we keep diversity alive?")]
    [InlineData("How do other stakeholders get heard?")]
    [InlineData("How is practice watched over?")]
    [InlineData("How do standards stay comparable?")]
    [InlineData("Is leading then no more than settling disputes?")]
    [InlineData("How do busy or less keen parents take part?")]
    [InlineData("How is capture by one group prevented?")]
    public void A_question_of_a_form_of_governance_stands_on_its_card_and_can_be_answered(string question) => AssertAsked("governance-scenarios", question);

    static void AssertAsked(string instrument, string question)
    {
        var read = Shipped.Read(instrument);
        Assert.Contains(read.Decks.Single().Cards, card => card.Prompts.Any(prompt => prompt.Texts[0].Text == question));
        Assert.Contains(read.Items, item => item.Kind == ItemKind.Text && item.Ask.Texts[0].Text.Contains(question, StringComparison.Ordinal));
    }

    [Fact]
    public void Cameos_let_a_group_choose_its_like_and_say_who_is_the_centre_how_natural_it_is_and_how_it_feels() =>
        Assert.Equal([ItemKind.Choice, ItemKind.Rating, ItemKind.Gradient, ItemKind.Pulse], Placing.Select(key => Shipped.Read("leadership-cameos").Find(key)!.Kind));

    public static TheoryData<string, string, FaultKind> Faults => new()
    {
        { "{", "line 1", FaultKind.NotJson },
        { "[]", "", FaultKind.OtherType },
        { With(file => file["format"] = "other/1"), "format", FaultKind.OtherFormat },
        { With(file => file.Remove("name")), "name", FaultKind.Missing },
        { With(file => file["minutes"] = "ten"), "minutes", FaultKind.OtherType },
        { With(file => file["minutes"] = 0), "minutes", FaultKind.OutOfRange },
        { With(file => file["key"] = "Not a key"), "key", FaultKind.BadKey },
        { With(file => file["colour"] = "red"), "colour", FaultKind.UnknownName },
        { With(file => file["answering"] = "nobody"), "answering", FaultKind.UnknownValue },
        { With(file => file["guide"]!["steps"] = new JsonArray()), "guide.steps", FaultKind.Number },
        { With(file => file["guide"]!["steps"]![1] = 7), "guide.steps[1]", FaultKind.OtherType },
        { With(file => file["name"] = new string('x', 161)), "name", FaultKind.TooLong },
        { With(file => file["name"] = new JsonObject { ["english"] = "x" }), "name", FaultKind.UnknownName },
        { With(file => Item(file)["kind"] = "guess"), "sections[0].items[0].kind", FaultKind.UnknownValue },
        { With(file => Item(file)["deck"] = "no-such-cards"), "sections[0].items[0].deck", FaultKind.NoDeck },
        { With(file => Item(file)["anchors"] = new JsonArray("a", "b")), "sections[0].items[0].anchors", FaultKind.UnknownName },
        { With(file => file["sections"]![0]!["items"]![1]!["key"] = "nearest"), "sections", FaultKind.Twice },
        { With(file => file["decks"]![0]!["cards"]![2]!["key"] = "alliance-2").Replace("\"alliance-2\"", "\"branded-chain\"", StringComparison.Ordinal), "decks[0].cards", FaultKind.Twice },
        { With(_ => { }).Replace("\"minutes\"", "\"version\":1,\"minutes\"", StringComparison.Ordinal), "version", FaultKind.Twice },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_told_with_its_path_and_reason(string file, string path, FaultKind kind)
    {
        var reading = InstrumentFile.Read(file);
        Assert.Null(reading.Instrument);
        var fault = Assert.Single(reading.Faults, fault => fault.Path == path && fault.Kind == kind);
        Assert.EndsWith(".", fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once()
    {
        var reading = InstrumentFile.Read(With(file => { file.Remove("name"); file.Remove("purpose"); file["minutes"] = -1; Item(file)["kind"] = "guess"; }));
        Assert.Equal(["name", "purpose", "minutes", "sections[0].items[0].kind"], reading.Faults.Where(fault => fault.Kind != FaultKind.UnknownName).Select(fault => fault.Path));
    }

    static JsonNode Item(JsonObject file) => file["sections"]![0]!["items"]![0]!;

    static string With(Action<JsonObject> change)
    {
        var file = JsonNode.Parse(Shipped.Files["governance-scenarios"])!.AsObject();
        change(file);
        return file.ToJsonString();
    }

    /// <summary>With the values that a writer always gives.</summary>
    static string Whole(string file)
    {
        var whole = JsonNode.Parse(file)!.AsObject();
        whole["answering"] ??= "each";
        foreach (var item in whole["sections"]!.AsArray().SelectMany(section => section!["items"]!.AsArray()))
            if ((string)item!["kind"]! is "text" or "statement") item["lines"] ??= (string)item["kind"]! == "text" ? 1 : 7;
        return whole.ToJsonString();
    }
}
