using Fusion.Web.Platform;

namespace Fusion.Web.Data.Backup;

/// <summary>What was said after <c>backup</c> or <c>restore</c>.</summary>
internal sealed record BackupOptions(string File, StartOptions Host, string? PassphraseFile)
{
    /// <summary>Throws <see cref="StartupFault"/> for an option that does not exist, lacks its value, or its companion.</summary>
    public static BackupOptions Parse(string verb, ReadOnlySpan<string> arguments)
    {
        if (arguments.IsEmpty || arguments[0].StartsWith("--", StringComparison.Ordinal)) throw new StartupFault($"Say which file: ./fusion {verb} FILE [--data DIR] [--postgres CONNECTION] [--with-keys --passphrase-file F]");
        var host = new StartOptions();
        var withKeys = false;
        string? passphraseFile = null;
        for (var at = 1; at < arguments.Length; at++)
        {
            var name = arguments[at];
            if (name == "--with-keys")
            {
                withKeys = true;
                continue;
            }
            if (name is not ("--data" or "--postgres" or "--passphrase-file")) throw new StartupFault($"There is no option '{name}' of {verb}: see ./fusion for the options.");
            if (++at >= arguments.Length || arguments[at].StartsWith("--", StringComparison.Ordinal)) throw new StartupFault($"{name} needs a value: see ./fusion for the options.");
            if (name == "--data") host = host with { DataFolder = arguments[at] };
            else if (name == "--postgres") host = host with { Postgres = arguments[at] };
            else passphraseFile = arguments[at];
        }
        if (withKeys != passphraseFile is not null) throw new StartupFault("--with-keys and --passphrase-file go together: the keys are encrypted with the passphrase on the first line of that file.");
        return new BackupOptions(arguments[0], host, passphraseFile);
    }
}
