using Fusion.Web.Platform.Search;

namespace Fusion.Web.Tests.Search;

public sealed class InverterTests
{
    [Fact]
    public void Postings_ascend_in_the_order_that_is_given_at_the_end()
    {
        var inverter = new Inverter();
        foreach (var things in (int[][])[[0, 2], [], [2, 2, 1]])
        {
            foreach (var thing in things) inverter.Add(thing);
            inverter.EndDocument();
        }

        // The third document becomes the first.
        var postings = inverter.Invert(4, [2, 0, 1]);

        Assert.Equal([[1 << 1], [0], [0, 1 << 1], []], postings);
    }

    [Fact]
    public void A_mark_comes_back_with_its_document_and_makes_another_posting()
    {
        var inverter = new Inverter();
        inverter.Add(0, mark: 1);
        inverter.Add(0);
        inverter.EndDocument();

        Assert.Equal([[1, 0]], inverter.Invert(1, [0]));
    }
}
