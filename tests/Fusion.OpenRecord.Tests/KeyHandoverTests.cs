using System.Text.Json;

namespace Fusion.OpenRecord.Tests;

public sealed class KeyHandoverTests
{
    private static readonly NoteSigner New = Keys.Of(Keys.Log.Key.Name, 1, 21);

    [Fact]
    public void Who_trusts_the_old_key_comes_to_the_new_one()
    {
        var read = KeyHandover.Read(Handover(Keys.Log.Key, New.Key), Keys.Log.Verifier());
        Assert.Equal((New.Key, 5, 9), (read.To, read.Index, read.Head.Checkpoint.Size));
    }

    [Fact]
    public void A_change_that_the_old_key_has_not_signed_for_is_not_believed()
    {
        Assert.Equal(RecordFault.NotSigned, Fault(Handover(Keys.Log.Key, New.Key, signer: New)));
        Assert.Equal(RecordFault.NotSigned, Assert.Throws<RecordFaultException>(() => KeyHandover.Read(Handover(Keys.Log.Key, New.Key), Keys.OtherLog.Verifier())).Fault);
    }

    [Fact]
    public void An_entry_that_tells_of_something_else_hands_over_nothing()
    {
        Assert.Equal(RecordFault.Handover, Fault(Handover(New.Key, Keys.Log.Key)));
        Assert.Equal(RecordFault.Handover, Fault(Handover(Keys.Log.Key, Keys.OtherLog.Key)));
        Assert.Equal(RecordFault.Handover, Fault(Handover(Keys.Log.Key, New.Key, act: "retire-record-key")));
        Assert.Equal(RecordFault.Handover, Fault(new TlogProof(0, [], new Checkpoint(Keys.Log.Key.Name, 1, Merkle.Leaf("x"u8)).SignedBy(Keys.Log)).ToBytes()));
    }

    [Fact]
    public void A_handover_altered_anywhere_is_refused_with_a_named_fault()
    {
        var file = Handover(Keys.Log.Key, New.Key);
        for (var at = 0; at < file.Length; at++)
        {
            var altered = (byte[])file.Clone();
            altered[at] ^= 1;
            Assert.NotNull(Record.Exception(() => KeyHandover.Read(altered, Keys.Log.Verifier())) as RecordFaultException);
        }
    }

    /// <summary>The sample entries with the change among them as entry 5 of 9.</summary>
    internal static byte[] Handover(VerifierKey from, VerifierKey to, NoteSigner? signer = null, string act = KeyHandover.Act)
    {
        using var data = JsonDocument.Parse(JsonSerializer.Serialize(new { from = from.ToString(), to = to.ToString() }));
        var entries = Samples.Entries(9);
        entries[5] = new RecordEntry(Guid.AllBitsSet, DateTime.UnixEpoch, act, null, null, data.RootElement).Seal(new byte[32]).Bytes;
        var leaves = new Hash[9];
        Merkle.Leaves(entries, leaves);
        var tree = new MemoryTree();
        tree.Append(leaves);
        var view = new TreeView(tree, 9);
        return new TlogProof(5, view.Inclusion(5), new Checkpoint(Keys.Log.Key.Name, 9, view.Root).SignedBy(signer ?? Keys.Log), entries[5]).ToBytes();
    }

    private static RecordFault Fault(byte[] file) => Assert.Throws<RecordFaultException>(() => KeyHandover.Read(file, Keys.Log.Verifier())).Fault;
}
