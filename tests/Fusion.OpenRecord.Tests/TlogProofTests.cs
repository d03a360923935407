using System.Text;

namespace Fusion.OpenRecord.Tests;

public sealed class TlogProofTests
{
    private static readonly TreeView View = new(Samples.Tree(300), 300);

    [Fact]
    public void A_proof_file_says_all_that_is_needed_to_check_an_entry()
    {
        var entries = Samples.Entries(300);
        foreach (var index in new[] { 0, 7, 255, 256, 299 })
        {
            var file = new TlogProof(index, View.Inclusion(index), Keys.Head(300), "abc"u8.ToArray()).ToBytes();
            var read = TlogProof.Parse(file);
            Assert.Equal(file, read.ToBytes());
            Assert.Equal("abc"u8.ToArray(), read.Extra!.Value.ToArray());
            Assert.Equal(300, read.Check(entries[index].Span, Keys.Log.Verifier()).Checkpoint.Size);
            Assert.Equal(RecordFault.ProofRoot, Fault(() => read.Check("another entry"u8, Keys.Log.Verifier())));
            Assert.Equal(RecordFault.NotSigned, Fault(() => read.Check(entries[index].Span, Keys.OtherLog.Verifier())));
            Assert.Equal(RecordFault.Quorum, Fault(() => read.Check(entries[index].Span, Keys.Log.Verifier(), [Keys.Witness.Verifier()], 1)));
        }
    }

    [Fact]
    public void A_proof_file_altered_anywhere_is_not_believed()
    {
        var entry = Samples.Entries(300)[7];
        var file = new TlogProof(7, View.Inclusion(7), Keys.Head(300)).ToBytes();
        for (var at = 0; at < file.Length; at++)
        {
            file[at] ^= 1;
            Assert.Throws<RecordFaultException>(() => TlogProof.Parse(file).Check(entry.Span, Keys.Log.Verifier()));
            file[at] ^= 1;
        }
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n", RecordFault.ProofText)]
    [InlineData("c2sp.org/tlog-proof@v1\n", RecordFault.ProofText)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n", RecordFault.ProofText)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n", RecordFault.HashText)]
    [InlineData("c2sp.org/tlog-proof@v1\nextra A\nindex 0\n", RecordFault.ProofText)]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n", RecordFault.HashText)]
    public void What_is_no_proof_file_names_its_fault(string head, RecordFault fault) =>
        Assert.Equal(fault, Fault(() => TlogProof.Parse(Encoding.UTF8.GetBytes($"{head}\n{Keys.Head(1)}"))));

    private static RecordFault Fault(Action act) => Assert.Throws<RecordFaultException>(act).Fault;
}
