using Fusion.Web.Features.Attachments;
using Fusion.Web.Features.Attachments.Cleaning;

namespace Fusion.Web.Tests.Attachments;

/// <summary>What a file says of where and by whom it was made does not stay in it.</summary>
public sealed class CleaningTests
{
    [Fact]
    public void A_picture_keeps_its_picture_and_which_way_is_up_and_nothing_of_where_it_was_taken()
    {
        foreach (var (bytes, kind) in new[] { (Made.Jpeg(), FileKind.Jpeg), (Made.Png(), FileKind.Png), (Made.Webp(), FileKind.Webp) })
        {
            var clean = CleanFile.Of(bytes);
            Assert.Equal((null, kind), (clean.Fault, clean.Kind));
            Assert.True(Made.Tells(bytes));
            Assert.False(Made.Tells(clean.Bytes), $"{kind} still says where it was made");
            // Cleaned once more, nothing is left to take out.
            Assert.Equal(clean.Bytes, CleanFile.Of(clean.Bytes).Bytes);
        }
        var jpeg = CleanFile.Of(Made.Jpeg(orientation: 6)).Bytes;
        Assert.Contains("FFDA0008010100003F0012FF0034FFD056FFD9", Convert.ToHexString(jpeg), StringComparison.Ordinal);
        Assert.Contains("01120003000000010006", Convert.ToHexString(jpeg), StringComparison.Ordinal);
        Assert.Equal((byte)0, CleanFile.Of(Made.Webp()).Bytes[20]);
    }

    [Fact]
    public void A_paper_has_its_places_written_over_and_no_other_byte_moves()
    {
        var clean = CleanFile.Of(Made.Pdf());
        Assert.Equal((null, FileKind.Pdf, Made.Pdf().Length), (clean.Fault, clean.Kind, clean.Bytes.Length));
        var text = System.Text.Encoding.Latin1.GetString(clean.Bytes);
        Assert.DoesNotContain("GPSLatitude", text, StringComparison.Ordinal);
        Assert.False(Made.Tells(clean.Bytes));
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.EndsWith("<?xpacket end?>\n%%EOF\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/OpenAction <</S/JavaScript/JS(app.alert(1))>>", "")]
    [InlineData("/Encrypt 5 0 R", "")]
    [InlineData("/Type/EmbeddedFile", "")]
    [InlineData("/S/Launch", "")]
    [InlineData("", "<</S/JavaScript>>")]
    [InlineData("", "<exif:GPSLatitude>1</exif:GPSLatitude>")]
    public void A_paper_that_acts_by_itself_or_cannot_be_cleaned_is_refused(string within, string packed) =>
        Assert.Equal("attached.pdf.refused", CleanFile.Of(Made.Pdf(within, packed)).Fault);

    [Fact]
    public void A_file_is_what_its_bytes_are_and_half_a_file_is_none()
    {
        foreach (var other in new[] { "<html><script>alert(1)</script>", "GIF89a", "PK\x03\x04", "<svg xmlns='http://www.w3.org/2000/svg'/>", "" }) Assert.Equal("attached.kind", CleanFile.Of(Made.Bytes(other)).Fault);
        foreach (var whole in new[] { Made.Jpeg(), Made.Png(), Made.Webp(), Made.Pdf() })
            for (var length = 0; length < whole.Length; length += 7)
            {
                var half = CleanFile.Of(whole[..length]);
                Assert.True(half.Fault is not null || !Made.Tells(half.Bytes));
            }
        var random = new Random(9);
        for (var round = 0; round < 2000; round++)
        {
            var whole = round % 3 == 0 ? Made.Jpeg() : round % 3 == 1 ? Made.Png() : Made.Webp();
            for (var hit = 0; hit < 3; hit++) whole[random.Next(12, whole.Length)] = (byte)random.Next(256);
            CleanFile.Of(whole);
        }
    }
}
