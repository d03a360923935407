using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// The key that signs this host's record, made at the first start and kept beside the database, not in it: who can read the database cannot sign.
/// Its name is the log's origin; it stays when the host's address changes, because others know the log by it.
/// </summary>
internal sealed class RecordKey(StartOptions options)
{
    readonly Lazy<SigningKey> key = new(() => Read(options));

    public VerifierKey Verifier => field ??= VerifierKey.Parse(key.Value.VerifierKey);

    public NoteSigner Signer => field ??= new NoteSigner(Verifier, message => key.Value.Sign(message));

    public NoteVerifier Checker => field ??= NoteVerifier.For(Verifier, Signatures.Check);

    static SigningKey Read(StartOptions options)
    {
        var path = Path.Combine(options.DataFolder, "keys", "record.key");
        try
        {
            return File.Exists(path) ? KeyFile.Read(path) : KeyFile.ReadOrCreate(path, $"{new Uri(options.PublicAddress).Authority}/record", SigningKey.Log);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new StartupFault($"The record's key {Path.GetFullPath(path)} cannot be used ({fault.Message}): restore it from a backup, and let only this user read it (chmod 600).");
        }
    }
}
