using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// The secrets that sign this host's record, a file each, the first made at the first start. They lie beside the database, not in it: who can read the
/// database cannot sign. Which of them sign is told by <see cref="LogKey"/>. Their name is the log's origin; it stays when the host's address changes,
/// because others know the log by it.
/// </summary>
internal sealed class KeyRing(StartOptions options)
{
    readonly Lazy<SigningKey> first = new(() => Read(FirstFile(options), options));

    /// <summary>The key of a record that has not been signed yet.</summary>
    public VerifierKey First => field ??= VerifierKey.Parse(first.Value.VerifierKey);

    /// <summary>Signs by a key whose secret must be here.</summary>
    public NoteSigner Signer(VerifierKey key)
    {
        if (key == First) return new NoteSigner(key, first.Value.Sign);
        var path = FileOf(key.Id);
        if (!File.Exists(path)) throw new LogBroken(new RecordAlarm("record.alarm.key", key.ToString(), Path.GetFullPath(Path.GetDirectoryName(path)!)));
        var secret = Read(path, options);
        return VerifierKey.Parse(secret.VerifierKey) == key ? new NoteSigner(key, secret.Sign) : throw new LogBroken(new RecordAlarm("record.alarm.key", key.ToString(), Path.GetFullPath(path)));
    }

    /// <summary>Makes a key of the same name. It counts only when the record tells of it; a file that is left over does no harm.</summary>
    public VerifierKey Make(VerifierKey before)
    {
        var made = SigningKey.Create(before.Name, SigningKey.Log);
        KeyFile.Write(FileOf(made.Id), made);
        return VerifierKey.Parse(made.VerifierKey);
    }

    static string FirstFile(StartOptions options) => Path.Combine(options.DataFolder, "keys", "record.key");

    string FileOf(uint id) => Path.Combine(options.DataFolder, "keys", $"record-{id:x8}.key");

    static SigningKey Read(string path, StartOptions options)
    {
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
