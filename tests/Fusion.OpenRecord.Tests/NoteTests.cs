using System.Security.Cryptography;
using System.Text;
using Fusion.Signing;

namespace Fusion.OpenRecord.Tests;

public sealed class NoteTests
{
    // The example in the documentation of Go's golang.org/x/mod/sumdb/note.
    private const string GoKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private const string GoNote = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """;

    [Fact]
    public void A_note_signed_by_Gos_library_verifies()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(GoNote));
        var key = VerifierKey.Parse(GoKey);
        Assert.Equal(GoKey, key.ToString());
        Assert.Equal([key], note.Verified([NoteVerifier.For(key, Signatures.Check)]));
        Assert.Equal(GoNote, note.ToString());
    }

    [Fact]
    public void A_note_altered_anywhere_does_not_verify()
    {
        var bytes = Encoding.UTF8.GetBytes(GoNote);
        var verifier = NoteVerifier.For(VerifierKey.Parse(GoKey), Signatures.Check);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                bytes[at] ^= (byte)(1 << bit);
                try
                {
                    Assert.Empty(SignedNote.Parse(bytes).Verified([verifier]));
                }
                catch (RecordFaultException)
                {
                    // Malformed, or a signature that does not hold: either way it is not believed.
                }
                bytes[at] ^= (byte)(1 << bit);
            }
        }
    }

    [Fact]
    public void Signatures_by_unknown_keys_are_kept_and_passed_over()
    {
        var unknown = new NoteSignature("someone.example", 0x01020304, new byte[2420]);
        var note = Keys.Head(5).With(unknown, unknown);
        Assert.Equal(2, note.Signatures.Count);
        var read = SignedNote.Parse(note.ToBytes());
        Assert.Equal(note, read);
        Assert.Equal([Keys.Log.Key], read.Verified([Keys.OtherLog.Verifier(), Keys.Log.Verifier()]));
    }

    [Fact]
    public void One_false_signature_of_a_known_key_condemns_the_note()
    {
        var false1 = new NoteSignature(Keys.Log.Key.Name, Keys.Log.Key.Id, new byte[64]);
        var note = Keys.Head(5).With(false1);
        Assert.Equal(RecordFault.Signature, Assert.Throws<RecordFaultException>(() => note.Verified([Keys.Log.Verifier()])).Fault);
    }

    [Fact]
    public void A_checkpoint_is_opened_by_its_log_and_enough_witnesses()
    {
        var note = Keys.Head(5).With(Keys.Witness.Cosign(Keys.Head(5).Text, 1_790_000_000));
        var opened = Checkpoint.Open(note.ToBytes(), Keys.Log.Verifier(), [Keys.Witness.Verifier()], 1);
        Assert.Equal((5L, Merkle.Root(Samples.Leaves(5))), (opened.Checkpoint.Size, opened.Checkpoint.Root));
        Assert.Equal([Keys.Witness.Key], opened.Witnesses);
        Assert.Equal(1_790_000_000, Cosignature.TimeOf(note.Signatures[1]));
        Assert.Equal(RecordFault.Quorum, Fault(() => Checkpoint.Open(Keys.Head(5).ToBytes(), Keys.Log.Verifier(), [Keys.Witness.Verifier()], 1)));
        Assert.Equal(RecordFault.NotSigned, Fault(() => Checkpoint.Open(Keys.Head(5).ToBytes(), Keys.OtherLog.Verifier())));
        var foreign = new Checkpoint("else.example", 5, Merkle.EmptyRoot).SignedBy(Keys.Log);
        Assert.Equal(RecordFault.Origin, Fault(() => Checkpoint.Open(foreign.ToBytes(), Keys.Log.Verifier())));
    }

    [Fact]
    public void A_cosignature_with_another_time_does_not_hold()
    {
        var note = Keys.Head(5);
        var good = Keys.Witness.Cosign(note.Text, 1_790_000_000);
        var blob = good.Blob.ToArray();
        blob[7] ^= 1;
        Assert.True(Keys.Witness.Verifier().Accepts(note.Text, good));
        Assert.False(Keys.Witness.Verifier().Accepts(note.Text, new NoteSignature(good.Name, good.KeyId, blob)));
        blob[0] = 0x80;
        Assert.False(Keys.Witness.Verifier().Accepts(note.Text, new NoteSignature(good.Name, good.KeyId, blob)));
        Assert.False(Keys.Witness.Verifier().Accepts(note.Text, new NoteSignature(good.Name, good.KeyId, blob.AsSpan(1))));
    }

    [Fact]
    public void An_ECDSA_key_has_its_id_from_its_DER_alone_and_verifies()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = ecdsa.ExportSubjectPublicKeyInfo();
        var key = new VerifierKey("w.example", SignatureTypes.Ecdsa, spki);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(spki))[..8], $"{key.Id:x8}");
        Assert.Equal(key, VerifierKey.Parse(key.ToString()));
        var signer = new NoteSigner(key, message => ecdsa.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var note = new Checkpoint("w.example", 0, Merkle.EmptyRoot).SignedBy(signer);
        Assert.Equal(0, Checkpoint.Open(note.ToBytes(), NoteVerifier.For(key, Signatures.Check)).Checkpoint.Size);
    }

    [Theory]
    [InlineData("a\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", null)]
    [InlineData("a\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextra\n", null)]
    [InlineData("a\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", RecordFault.CheckpointText)]
    [InlineData("a\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n", RecordFault.CheckpointText)]
    [InlineData("\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", RecordFault.CheckpointText)]
    [InlineData("a\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", RecordFault.CheckpointText)]
    [InlineData("a\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", RecordFault.CheckpointText)]
    [InlineData("a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", RecordFault.CheckpointText)]
    [InlineData("a\n5\n47DEQpj8HBSa\n", RecordFault.CheckpointText)]
    [InlineData("a\n0\n57DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", RecordFault.CheckpointText)]
    [InlineData("a\n5\n", RecordFault.CheckpointText)]
    public void A_checkpoint_text_is_one_or_names_its_fault(string text, RecordFault? fault)
    {
        if (fault is null)
            Assert.Equal(text, Checkpoint.Parse(text).Text);
        else
            Assert.Equal(fault, Fault(() => Checkpoint.Parse(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("a+00000000+AQ==")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n")]
    [InlineData("PeterNeumann+ 74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=")]
    public void What_is_no_verifier_key_is_refused(string text) => Assert.Equal(RecordFault.KeyText, Fault(() => VerifierKey.Parse(text)));

    [Fact]
    public void A_key_of_a_kind_yet_unknown_can_be_named_and_not_checked()
    {
        var key = new VerifierKey("pq.example", SignatureTypes.MlDsa44, new byte[1312]);
        Assert.Equal(key, VerifierKey.Parse(key.ToString()));
        Assert.Equal(RecordFault.KeyText, Fault(() => NoteVerifier.For(key, Signatures.Check)));
    }

    [Theory]
    [InlineData("a\n\n— x AAAAAAE=", RecordFault.NoteText)] // no line end
    [InlineData("a\n— x AAAAAAE=\n", RecordFault.NoteText)] // no empty line
    [InlineData("\n\n— x AAAAAAE=\n", null)]
    [InlineData("a\n\n", RecordFault.NoteText)] // no signature
    [InlineData("a\t\n\n— x AAAAAAE=\n", RecordFault.NoteText)]
    [InlineData("a\n\n- x AAAAAAE=\n", RecordFault.SignatureLine)]
    [InlineData("a\n\n— x  AAAAAAE=\n", RecordFault.SignatureLine)]
    [InlineData("a\n\n— x AAAAAA==\n", RecordFault.SignatureLine)] // an id and nothing else
    [InlineData("a\n\n— x+y AAAAAAE=\n", RecordFault.SignatureLine)]
    [InlineData("a\n\n— x AAAAAAF=\n", RecordFault.SignatureLine)] // unused bits set
    [InlineData("a\n\nb\n\n— x AAAAAAE=\n", null)] // the last empty line parts
    public void A_note_is_one_or_names_its_fault(string text, RecordFault? fault)
    {
        if (fault is null)
            Assert.Equal(text, SignedNote.Parse(Encoding.UTF8.GetBytes(text)).ToString());
        else
            Assert.Equal(fault, Fault(() => SignedNote.Parse(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void A_note_has_an_end()
    {
        Assert.Equal(RecordFault.NoteText, Fault(() => SignedNote.Parse(new byte[(1 << 20) + 1])));
        var many = string.Concat(Enumerable.Range(0, 101).Select(_ => "— x AAAAAAE=\n"));
        Assert.Equal(RecordFault.NoteText, Fault(() => SignedNote.Parse(Encoding.UTF8.GetBytes($"a\n\n{many}"))));
    }

    [Fact]
    public void A_witness_key_does_not_sign_and_a_log_key_does_not_cosign()
    {
        Assert.Throws<InvalidOperationException>(() => Keys.Witness.Sign("a\n"));
        Assert.Throws<InvalidOperationException>(() => Keys.Log.Cosign("a\n", 1));
    }

    private static RecordFault Fault(Action act) => Assert.Throws<RecordFaultException>(act).Fault;
}
