using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Fusion.OpenRecord.Tests;

public sealed class CanonicalJsonTests
{
    /// <summary>RFC 8785, appendix B.</summary>
    public static TheoryData<string, string> NumbersOfTheRfc => new()
    {
        { "0000000000000000", "0" }, { "8000000000000000", "0" }, { "0000000000000001", "5e-324" }, { "8000000000000001", "-5e-324" },
        { "7fefffffffffffff", "1.7976931348623157e+308" }, { "ffefffffffffffff", "-1.7976931348623157e+308" }, { "4340000000000000", "9007199254740992" },
        { "c340000000000000", "-9007199254740992" }, { "4430000000000000", "295147905179352830000" }, { "44b52d02c7e14af5", "9.999999999999997e+22" },
        { "44b52d02c7e14af6", "1e+23" }, { "44b52d02c7e14af7", "1.0000000000000001e+23" }, { "444b1ae4d6e2ef4e", "999999999999999700000" },
        { "444b1ae4d6e2ef4f", "999999999999999900000" }, { "444b1ae4d6e2ef50", "1e+21" }, { "3eb0c6f7a0b5ed8c", "9.999999999999997e-7" },
        { "3eb0c6f7a0b5ed8d", "0.000001" }, { "41b3de4355555553", "333333333.3333332" }, { "41b3de4355555554", "333333333.33333325" },
        { "41b3de4355555555", "333333333.3333333" }, { "41b3de4355555556", "333333333.3333334" }, { "41b3de4355555557", "333333333.33333343" },
        { "becbf647612f3696", "-0.0000033333333333333333" }, { "43143ff3c1cb0959", "1424953923781206.2" },
    };

    [Theory]
    [MemberData(nameof(NumbersOfTheRfc))]
    public void The_numbers_of_RFC_8785_are_written_as_there(string bits, string text) => Assert.Equal(text, Canonical(Roundtrip(bits)));

    [Fact]
    public void Numbers_are_written_as_another_implementation_writes_them()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "vectors", "numbers.csv")).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.True(rows.Count > 3000);
        Assert.All(rows, row => Assert.Equal(row[1], Canonical(Roundtrip(row[0]))));
    }

    [Fact]
    public void The_example_of_RFC_8785_comes_out_as_there()
    {
        const string input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        Assert.Equal("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""", Canonical(input));
    }

    [Fact]
    public void Names_are_ordered_by_their_UTF_16_units()
    {
        const string input = """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""";
        Assert.Equal("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}", Canonical(input));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("1e400")]
    [InlineData("-1e999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("[1,]")]
    [InlineData("01")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("/* */ 1")]
    [InlineData("\"\u0001\"")]
    [InlineData("'a'")]
    public void What_has_no_canonical_form_is_refused(string json) =>
        Assert.Equal(RecordFault.Json, Assert.Throws<RecordFaultException>(() => Canonical(json)).Fault);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        foreach (var bytes in new byte[][] { [0x22, 0xff, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xc0, 0x80, 0x22], [0xef, 0xbb, 0xbf, 0x31] })
            Assert.Equal(RecordFault.Json, Assert.Throws<RecordFaultException>(() => CanonicalJson.Of(bytes)).Fault);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        Assert.Equal("[[1]]", Canonical("[[1]]"));
        Assert.Equal(RecordFault.Json, Assert.Throws<RecordFaultException>(() => Canonical(new string('[', 100_000))).Fault);
        Assert.Equal(RecordFault.Json, Assert.Throws<RecordFaultException>(() => Canonical(new string('[', 65) + new string(']', 65))).Fault);
    }

    [Fact]
    public void A_string_that_is_half_a_pair_is_refused_before_it_becomes_bytes() =>
        Assert.Equal(RecordFault.Json, Assert.Throws<RecordFaultException>(() => CanonicalJson.OfText("a\ud800b")).Fault);

    [Fact]
    public void The_order_of_names_and_the_spaces_of_a_document_do_not_matter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<Dictionary<NonNull<string>, double>>(), members =>
        {
            var kept = members.Where(member => double.IsFinite(member.Value) && member.Key.Get.EnumerateRunes().All(rune => rune.Value != 0xFFFD)).Select(member => (Name: member.Key.Get, member.Value)).ToList();
            var one = Canonical(Document(kept, indented: false));
            return one == Canonical(Document(Enumerable.Reverse(kept), indented: true)) && one == Canonical(one);
        }).Check(Samples.Config);

    private static string Document(IEnumerable<(string Name, double Value)> members, bool indented)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in members) writer.WriteNumber(name, value);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    private static string Roundtrip(string bits) => BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture);
}
