using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fusion.Signing;
using Fusion.Web.Platform;

namespace Fusion.Web.Data.Backup;

/// <summary>
/// The files of a host's key folder, encrypted with a passphrase: AES-256-GCM under a key from PBKDF2-HMAC-SHA256. The bytes are: iterations (4, big-endian),
/// salt (16), nonce (12), tag (16), and the encrypted JSON object of file name to base64.
/// </summary>
internal static partial class SealedKeys
{
    public const string FileName = "keys.sealed";
    public const int Iterations = 600_000, MostIterations = 10_000_000, ShortestPassphrase = 12;
    const int SaltBytes = 16, NonceBytes = 12, TagBytes = 16, HeadBytes = 4 + SaltBytes + NonceBytes + TagBytes;

    static ReadOnlySpan<byte> Purpose => "fusion-backup keys 1"u8;

    /// <summary>The first line of the file; throws <see cref="StartupFault"/> when there is none, or it is too short to protect anything.</summary>
    public static string Passphrase(string file)
    {
        try
        {
            var passphrase = File.ReadLines(file).FirstOrDefault()?.Trim() ?? "";
            return passphrase.Length >= ShortestPassphrase ? passphrase : throw new StartupFault($"The passphrase in {file} is shorter than {ShortestPassphrase} characters: write a longer one on its first line, such as five words chosen at random.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupFault($"The passphrase file {file} cannot be read ({fault.Message}): give a file with the passphrase on its first line.");
        }
    }

    public static byte[] Seal(string folder, string passphrase)
    {
        Directory.CreateDirectory(folder);
        var files = Directory.EnumerateFiles(folder).Where(file => FileNames().IsMatch(Path.GetFileName(file)));
        var plain = JsonSerializer.SerializeToUtf8Bytes(files.ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes));
        var sealedBytes = new byte[HeadBytes + plain.Length];
        var head = sealedBytes.AsSpan(0, HeadBytes);
        BinaryPrimitives.WriteInt32BigEndian(head, Iterations);
        RandomNumberGenerator.Fill(head.Slice(4, SaltBytes + NonceBytes));
        using var aes = Cipher(passphrase, head);
        aes.Encrypt(head.Slice(4 + SaltBytes, NonceBytes), plain, sealedBytes.AsSpan(HeadBytes), head[^TagBytes..], Purpose);
        return sealedBytes;
    }

    /// <summary>The files; throws <see cref="StartupFault"/> when the passphrase is another.</summary>
    public static IReadOnlyDictionary<string, byte[]> Open(byte[] sealedBytes, string passphrase)
    {
        try
        {
            if (sealedBytes.Length <= HeadBytes || BinaryPrimitives.ReadInt32BigEndian(sealedBytes) is < 1 or > MostIterations) throw new JsonException();
            var head = sealedBytes.AsSpan(0, HeadBytes);
            var plain = new byte[sealedBytes.Length - HeadBytes];
            using var aes = Cipher(passphrase, head);
            aes.Decrypt(head.Slice(4 + SaltBytes, NonceBytes), sealedBytes.AsSpan(HeadBytes), head[^TagBytes..], plain, Purpose);
            var files = JsonSerializer.Deserialize<Dictionary<string, byte[]>>(plain)!;
            return files.Keys.All(name => FileNames().IsMatch(name)) ? files : throw new JsonException();
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new StartupFault("The passphrase is not the one that the keys of this backup were encrypted with: give the right one with --passphrase-file. Nothing was restored.");
        }
        catch (JsonException)
        {
            throw new StartupFault("The keys in this backup cannot be read: take another backup. Nothing was restored.");
        }
    }

    public static void Write(IReadOnlyDictionary<string, byte[]> files, string folder)
    {
        foreach (var (name, bytes) in files) DurableFile.Create(Path.Combine(folder, name), bytes, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    static AesGcm Cipher(string passphrase, ReadOnlySpan<byte> head) =>
        new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), head.Slice(4, SaltBytes), BinaryPrimitives.ReadInt32BigEndian(head), HashAlgorithmName.SHA256, 32), TagBytes);

    [GeneratedRegex("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}$")]
    private static partial Regex FileNames();
}
