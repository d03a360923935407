using Fusion.Signing;

namespace Fusion.OpenRecord.Tests;

/// <summary>Keys that are the same at each run.</summary>
internal static class Keys
{
    public static NoteSigner Log { get; } = Of("log.example/test", SigningKey.Log, 1);

    public static NoteSigner OtherLog { get; } = Of("other.example/test", SigningKey.Log, 2);

    public static NoteSigner Witness { get; } = Of("witness.example/w1", SigningKey.Witness, 3);

    public static NoteVerifier Verifier(this NoteSigner signer) => NoteVerifier.For(signer.Key, Signatures.Check);

    public static NoteSigner Of(string name, byte kind, byte secret)
    {
        var bytes = new byte[32];
        bytes[0] = secret;
        var key = SigningKey.Of(name, kind, bytes);
        return new(VerifierKey.Parse(key.VerifierKey), key.Sign);
    }

    /// <summary>A signed head of the sample tree.</summary>
    public static SignedNote Head(int size, int seed = 1) => new Checkpoint(Log.Key.Name, size, Merkle.Root(Samples.Leaves(size, seed))).SignedBy(Log);
}
