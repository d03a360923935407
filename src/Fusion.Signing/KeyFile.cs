using System.Text;

namespace Fusion.Signing;

/// <summary>Keys on disk: one <see cref="SigningKey"/> line a file, readable by its owner alone (mode 0600), written whole or not at all.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads a key.</summary>
    /// <exception cref="IOException">The file cannot be read, or others than its owner can.</exception>
    /// <exception cref="FormatException">It holds no key.</exception>
    public static SigningKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0)
            throw new IOException($"{path} can be read by others than its owner: chmod 600 it, and think about a new key.");
        return SigningKey.Parse(File.ReadAllText(path));
    }

    /// <summary>Writes a key to a file that is not there yet: on disk, folder entry included, when this returns.</summary>
    /// <exception cref="IOException">There is such a file: a key is never written over. Or the file cannot be written.</exception>
    public static void Write(string path, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        DurableFile.Create(path, Encoding.UTF8.GetBytes(key.ToLine() + "\n"), OwnerOnly);
    }

    /// <summary>The key of a file, made at the first call.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Who signs.</param>
    /// <param name="kind">1 for a log, 4 for a witness.</param>
    /// <exception cref="IOException">The file can neither be read nor written, or others than its owner can read it.</exception>
    /// <exception cref="FormatException">It holds no key, or one of another name or kind.</exception>
    public static SigningKey ReadOrCreate(string path, string name, byte kind)
    {
        if (!File.Exists(path))
        {
            var made = SigningKey.Create(name, kind);
            try
            {
                Write(path, made);
                return made;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another was first: its key counts.
            }
        }
        var key = Read(path);
        return key.Name == name && key.Kind == kind ? key : throw new FormatException($"{path} holds a key of another name or kind: {key.VerifierKey}");
    }
}
