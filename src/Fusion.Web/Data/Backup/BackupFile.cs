using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fusion.Web.Platform;

namespace Fusion.Web.Data.Backup;

/// <summary>
/// A backup is an ordinary zip file: <c>manifest.json</c>, one file of JSON lines for each table, the sealed keys where they were asked for. Its comment, which is the
/// end of the file, is the SHA-256 of all before it: what is cut short or altered anywhere is known for it before anything is put back.
/// </summary>
internal static class BackupFile
{
    const string Mark = "fusion-backup 1 sha256 ";
    const int DigestLength = 64;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static ZipArchive Begin(Stream stream) => new(stream, ZipArchiveMode.Create, leaveOpen: true) { Comment = Mark + new string('0', DigestLength) };

    /// <summary>Writes the digest into its place, once the archive is finished.</summary>
    public static void Finish(FileStream stream)
    {
        stream.Flush(flushToDisk: false);
        var digest = Digest(stream);
        stream.Position = stream.Length - DigestLength;
        stream.Write(Encoding.ASCII.GetBytes(digest));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Opens a backup whose every byte is as it was written; throws <see cref="StartupFault"/> for any other file.</summary>
    public static (ZipArchive Archive, BackupManifest Manifest) Open(FileStream stream, string file)
    {
        Span<byte> start = stackalloc byte[4];
        if (stream.Length < Mark.Length + DigestLength || stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || !start.SequenceEqual("PK\x03\x04"u8)) throw Foreign(file);
        stream.Position = stream.Length - DigestLength;
        var said = new byte[DigestLength];
        stream.ReadExactly(said);
        if (Encoding.ASCII.GetString(said) != Digest(stream)) throw new StartupFault($"{file} is cut short, was altered, or is no backup of Fusion: take another copy of it. Nothing was restored.");
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            using var manifest = archive.GetEntry(BackupManifest.FileName)?.Open() ?? throw new JsonException();
            var read = JsonSerializer.Deserialize<BackupManifest>(manifest, Json);
            if (read is not { Format: BackupManifest.FormatName, Tables: not null, Migrations.Count: > 0 }) throw new JsonException();
            if (read.Version > BackupManifest.FormatVersion) throw new StartupFault($"{file} was made by a newer Fusion: upgrade this one first. Nothing was restored.");
            return (archive, read);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            throw Foreign(file);
        }
    }

    static StartupFault Foreign(string file) => new($"{file} is no backup of Fusion: give a file that ./fusion backup made. Nothing was restored.");

    static string Digest(FileStream stream)
    {
        stream.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (var left = stream.Length - DigestLength; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) break;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
