using System.Text;

namespace Fusion.OpenRecord.Tests;

public sealed class WitnessTests
{
    private static readonly MemoryTree Tree = Samples.Tree(100);

    [Fact]
    public void A_witness_follows_a_log_from_its_first_head_on()
    {
        var first = Assert.IsType<WitnessAnswer.Cosign>(Decide(new WitnessRequest(0, [], Keys.Head(40)), null));
        Assert.Equal(40, first.Checkpoint.Checkpoint.Size);
        Assert.IsType<WitnessAnswer.Cosign>(Decide(Request(40, 100), 40));
        Assert.IsType<WitnessAnswer.Cosign>(Decide(new WitnessRequest(40, [], Keys.Head(40)), 40));
    }

    [Fact]
    public void A_log_that_thinks_of_another_size_is_told_the_one_known()
    {
        Assert.Equal(40, Assert.IsType<WitnessAnswer.Conflict>(Decide(Request(30, 100), 40)).Size);
        Assert.Equal(0, Assert.IsType<WitnessAnswer.Conflict>(Decide(Request(30, 100), null)).Size);
        Assert.Equal(409, Decide(new WitnessRequest(0, [], Keys.Head(100)), 40).Status);
    }

    [Fact]
    public void What_does_not_follow_is_refused_and_a_second_head_of_one_size_is_evidence()
    {
        Assert.Equal((422, null), Refused(new WitnessRequest(40, [], Keys.Head(100)), 40));
        var fork = Keys.Head(40, seed: 2);
        Assert.Equal((422, fork), Refused(new WitnessRequest(40, [], fork), 40));
        Assert.Equal(422, Refused(new WitnessRequest(0, [Merkle.EmptyRoot], Keys.Head(40)), null).Status);
    }

    [Fact]
    public void Strangers_forgers_and_nonsense_are_told_apart()
    {
        var stranger = new Checkpoint(Keys.OtherLog.Key.Name, 5, Merkle.EmptyRoot).SignedBy(Keys.OtherLog);
        Assert.Equal(404, Refused(new WitnessRequest(0, [], stranger), null).Status);
        var forged = new Checkpoint(Keys.Log.Key.Name, 5, Merkle.EmptyRoot).SignedBy(Keys.OtherLog);
        Assert.Equal(403, Refused(new WitnessRequest(0, [], forged), null).Status);
        var damaged = new SignedNote(Keys.Head(5).Text, [new NoteSignature(Keys.Log.Key.Name, Keys.Log.Key.Id, new byte[64])]);
        Assert.Equal(403, Refused(new WitnessRequest(0, [], damaged), null).Status);
        Assert.Equal(400, Refused(new WitnessRequest(50, [], Keys.Head(40)), 40).Status);
        Assert.Equal(400, Witness.Decide("hello"u8, [Keys.Log.Verifier()], _ => null).Status);
        Assert.Equal(400, Witness.Decide([], [Keys.Log.Verifier()], _ => null).Status);
    }

    [Theory]
    [InlineData("old 1")]
    [InlineData("new 1\n")]
    [InlineData("old 01\n")]
    [InlineData("old -1\n")]
    [InlineData("old 1\0\n")]
    [InlineData("old 1\nAAAA\n")]
    [InlineData("old 99999999999999999999\n")]
    public void What_is_no_request_is_malformed(string head) =>
        Assert.Equal(400, Witness.Decide(Encoding.UTF8.GetBytes($"{head}\n{Keys.Head(1)}"), [Keys.Log.Verifier()], _ => null).Status);

    [Fact]
    public void A_request_reads_back_and_has_at_most_63_hashes()
    {
        var request = Request(40, 100);
        var read = WitnessRequest.Parse(request.ToBytes());
        Assert.Equal(request.ToBytes(), read.ToBytes());
        Assert.Throws<RecordFaultException>(() => new WitnessRequest(1, new Hash[64], Keys.Head(1)));
        var many = Encoding.UTF8.GetBytes($"old 1\n{string.Concat(Enumerable.Repeat($"{Merkle.EmptyRoot}\n", 64))}\n{Keys.Head(1)}");
        Assert.Equal(RecordFault.WitnessRequest, Assert.Throws<RecordFaultException>(() => WitnessRequest.Parse(many)).Fault);
    }

    [Fact]
    public void A_log_with_an_old_and_a_new_key_is_followed_by_either()
    {
        var renewed = Keys.Of(Keys.Log.Key.Name, 1, 9);
        var head = new Checkpoint(Keys.Log.Key.Name, 40, new TreeView(Tree, 40).Root).SignedBy(renewed);
        Assert.Equal(200, Witness.Decide(new WitnessRequest(0, [], head).ToBytes(), [Keys.Log.Verifier(), renewed.Verifier()], _ => null).Status);
    }

    private static WitnessRequest Request(int old, int size) => new(old, new TreeView(Tree, size).Consistency(old), Keys.Head(size));

    private static WitnessAnswer Decide(WitnessRequest request, int? known) =>
        Witness.Decide(request.ToBytes(), [Keys.Log.Verifier()], origin => known is { } size ? Checkpoint.Parse(Keys.Head(size).Text) : null);

    private static (int Status, SignedNote? Fork) Refused(WitnessRequest request, int? known)
    {
        var refusal = Assert.IsType<WitnessAnswer.Refusal>(Decide(request, known));
        return (refusal.Status, refusal.Fork?.Note);
    }
}
