namespace Fusion.Web.Platform;

/// <summary>The folder of everything that a host keeps: database, keys, cache.</summary>
internal static class DataFolder
{
    /// <summary>Makes it if need be; throws <see cref="StartupFault"/> when it cannot be written.</summary>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(Path.Combine(folder, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(folder, ".writable");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupFault($"The data folder {Path.GetFullPath(folder)} cannot be used ({fault.Message}): make it readable and writable, or give another with --data.");
        }
    }
}
