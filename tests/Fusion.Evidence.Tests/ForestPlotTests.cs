using System.Globalization;
using System.Xml.Linq;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Plots;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

public sealed class ForestPlotTests
{
    static readonly Study[] Studies = [Study.Of("Ash", 0.2, 0.02), Study.Of("Birch", 0.4, 0.03), Study.Of("Cedar", -0.1, 0.05), Study.Of("Elm", 0.3, 0.04)];

    [Fact]
    public void A_picture_has_a_title_a_description_and_a_mark_for_everything()
    {
        var svg = Draw(Studies, new() { Title = "Peer tutoring", IdPrefix = "p7" });
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("p7-title p7-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("Peer tutoring", ById(svg, "p7-title").Value);
        var pooled = Pool.Of(Studies).Value;
        Assert.Contains("4 studies", ById(svg, "p7-desc").Value, StringComparison.Ordinal);
        Assert.Contains(pooled.Estimate.ToString("0.00", CultureInfo.InvariantCulture), ById(svg, "p7-desc").Value, StringComparison.Ordinal);
        Assert.Contains("In a new place", ById(svg, "p7-desc").Value, StringComparison.Ordinal);
        Assert.Equal(4, ByClass(svg, "forest-study").Count());
        Assert.Equal(4, ByClass(svg, "forest-interval").Count());
        Assert.Single(ByClass(svg, "forest-pooled"));
        Assert.Single(ByClass(svg, "forest-prediction"));
        Assert.Equal(["Ash", "Birch", "Cedar", "Elm", "All 4 studies", "In a new place"], ByClass(svg, "forest-name").Select(name => name.Value));
        Assert.StartsWith("0.20 [\u22120.08, 0.48]", ByClass(svg, "forest-figures").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_page_it_holds_neither_style_nor_script_and_alone_it_knows_light_and_dark()
    {
        var inside = ForestPlot.Draw(Studies, Pool.Of(Studies).Value);
        Assert.DoesNotContain("style", inside, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("script", inside, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('#', inside);
        var alone = Draw(Studies, new() { Standalone = true });
        Assert.Contains("prefers-color-scheme:dark", Assert.Single(Descendants(alone, "style")).Value, StringComparison.Ordinal);
        Assert.DoesNotContain(alone.DescendantsAndSelf(), element => element.Attribute("style") is not null);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>\" onload=\"x")]
    [InlineData("\u0000\u000B\uFFFE lone \uD800 & ]]>")]
    [InlineData("مدرسة المستقبل 学校")]
    [InlineData("")]
    public void Any_name_is_drawn_as_text(string name)
    {
        var svg = Draw([Study.Of(name, 0.2, 0.02), Studies[1], Studies[2]], new() { Title = name });
        Assert.Empty(Descendants(svg, "script"));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_name_is_cut_between_characters_and_kept_whole_in_its_title()
    {
        var name = string.Concat(Enumerable.Repeat("👩‍🎓é", 40));
        var text = ByClass(Draw([Study.Of(name, 0.2, 0.02), Studies[1]], new()), "forest-name").First();
        Assert.Equal(name, text.Elements().Single().Value);
        Assert.EndsWith("…", text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void All_marks_stand_inside_the_picture_and_a_wild_study_is_an_arrow()
    {
        Study[] wild = [.. Studies, Study.Of("Wild", 5000, 0.02), Study.Of("Vague", 0.1, 400)];
        var svg = Draw(wild, new());
        Assert.Equal(5, ByClass(svg, "forest-study").Count());
        Assert.NotEmpty(ByClass(svg, "forest-arrow"));
        foreach (var attribute in svg.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "x" or "x1" or "x2"))
            Assert.InRange(Golden.Number(attribute.Value), 0, 800);
        // The study at .2 and the one at .4 are still told apart.
        var middles = ByClass(svg, "forest-study").Select(mark => Golden.Number(mark.Attribute("x")!.Value) + (Golden.Number(mark.Attribute("width")!.Value) / 2)).ToList();
        Assert.True(middles[1] - middles[0] > 10);
    }

    [Theory]
    [InlineData(1e50, 1e100)]
    [InlineData(-1e50, 1e-100)]
    [InlineData(0, 1e-100)]
    public void The_farthest_figures_are_drawn(double effect, double variance)
    {
        foreach (var measure in Enum.GetValues<Measure>())
        {
            Study[] studies = [new("a", Effect.Create(measure, effect, variance).Value), new("b", Effect.Create(measure, 0.2, 0.01).Value), new("c", Effect.Create(measure, effect, variance).Value)];
            var drawn = Draw(studies, new()).ToString();
            Assert.True(!drawn.Contains("NaN", StringComparison.Ordinal), $"{measure}: {Pool.Of(studies).Value.Estimate}");
        }
    }

    [Fact]
    public void Ratios_and_correlations_are_written_as_such()
    {
        Study[] ratios = [.. Enumerable.Range(1, 4).Select(at => new Study("s", Effect.Create(Measure.LogOddsRatio, Math.Log(at), 0.1).Value))];
        var svg = Draw(ratios, new());
        Assert.Contains("1", ByClass(svg, "forest-tick-label").Select(tick => tick.Value));
        Assert.StartsWith("4.00 [", ByClass(svg, "forest-figures").ElementAt(3).Value, StringComparison.Ordinal);
        Study[] correlations = [.. Enumerable.Range(1, 4).Select(at => new Study("s", Effect.Create(Measure.CorrelationZ, 0.3 * at, 0.01).Value))];
        Assert.All(ByClass(Draw(correlations, new()), "forest-tick-label"), tick => Assert.InRange(Golden.Number(tick.Value.Replace('\u2212', '-')), -1, 1));
    }

    [Fact]
    public void Groups_stand_under_their_headings_with_their_figures()
    {
        string[] labels = ["b", "a", "a", "c"];
        var groups = Subgroups.Of(Studies, labels).Value;
        var svg = XDocument.Parse(ForestPlot.Draw(Studies, labels, groups)).Root!;
        Assert.Equal(["a", "Birch", "Cedar", "Together (2)", "b", "Ash", "c", "Elm", "All 4 studies", "In a new place"], ByClass(svg, "forest-name").Select(name => name.Value));
    }

    [Fact]
    public void The_words_and_numbers_are_those_of_the_reader()
    {
        var french = new CultureInfo("fr-FR", useUserOverride: false);
        french.NumberFormat.NumberDecimalSeparator = ",";
        var svg = Draw(Studies, new() { Numbers = french, Words = new() { Study = "Étude", Pooled = "Les {0} études", Above = "a aidé" } });
        Assert.Contains("Les 4 études", ByClass(svg, "forest-name").Select(name => name.Value));
        Assert.StartsWith("0,20 [", ByClass(svg, "forest-figures").First().Value, StringComparison.Ordinal);
        Assert.Equal(["a aidé"], ByClass(svg, "forest-foot").Select(foot => foot.Value));
    }

    [Fact]
    public void Figures_of_other_studies_are_not_drawn() =>
        Assert.Throws<ArgumentException>(() => ForestPlot.Draw(Studies[..2], Pool.Of(Studies).Value));

    static XElement Draw(IReadOnlyList<Study> studies, ForestOptions options) => XDocument.Parse(ForestPlot.Draw(studies, Pool.Of(studies).Value, options)).Root!;

    static XElement ById(XElement svg, string id) => svg.Descendants().Single(element => element.Attribute("id")?.Value == id);

    static IEnumerable<XElement> ByClass(XElement svg, string name) => svg.Descendants().Where(element => element.Attribute("class")?.Value == name);

    static IEnumerable<XElement> Descendants(XElement svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);
}
