using Microsoft.Win32.SafeHandles;

namespace Fusion.Signing;

/// <summary>Makes a folder's own entries durable: without it a file that was renamed into place can be gone after a power cut.</summary>
internal static partial class Folder
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder to disk; does nothing where the system has no such thing.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) throw new IOException($"{folder} cannot be opened to be flushed.");
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (Sync(descriptor) != 0) throw new IOException($"{folder} cannot be flushed.");
    }

    /// <summary>Flushes the whole file system that a folder lies on.</summary>
    public static void FlushAll(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) throw new IOException($"{folder} cannot be opened to be flushed.");
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (SyncFileSystem(descriptor) != 0) throw new IOException($"The disk of {folder} cannot be flushed.");
    }

    [System.Runtime.InteropServices.LibraryImport("libc", EntryPoint = "syncfs")]
    private static partial int SyncFileSystem(int descriptor);

    [System.Runtime.InteropServices.LibraryImport("libc", EntryPoint = "open", StringMarshalling = System.Runtime.InteropServices.StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [System.Runtime.InteropServices.LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);
}
