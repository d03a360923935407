namespace Fusion.Signing;

/// <summary>Files that are there whole or not at all, and still there after a power cut.</summary>
public static class DurableFile
{
    /// <summary>Writes a file in place of the one that may be there: on disk, its folder's entry included, when this returns.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="mode">Who may read and write it, on systems that know such modes.</param>
    /// <exception cref="IOException">It cannot be written; what was there before is there still.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead) =>
        Write(path, bytes, mode, overwrite: true);

    /// <summary>Writes a file that is not there yet.</summary>
    /// <exception cref="IOException">It is there, or cannot be written.</exception>
    public static void Create(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode) => Write(path, bytes, mode, overwrite: false);

    /// <summary>Makes durable all that was written to a folder's file system so far: one call for thousands of files.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void FlushAll(string folder) => Folder.FlushAll(folder);

    private static void Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode, bool overwrite)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
            using (var file = new FileStream(half, options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(half, path, overwrite);
            Folder.Flush(folder);
        }
        finally
        {
            File.Delete(half);
        }
    }
}
