using System.Text;
using Fusion.Signing;
using Microsoft.AspNetCore.DataProtection;

namespace Fusion.Web.Platform.Mail;

/// <summary>The password for the mail relay: encrypted with this host's keys, in a file that only its owner can read, never in the database, the record, a page or a log.</summary>
internal sealed class RelayPassword(StartOptions options, IDataProtectionProvider protection)
{
    public const string FileName = "relay.password";

    readonly IDataProtector protector = protection.CreateProtector("mail-relay");

    string FilePath => Path.Combine(options.DataFolder, "keys", FileName);

    public bool IsSet => File.Exists(FilePath);

    public void Set(string password) => DurableFile.Replace(FilePath, protector.Protect(Encoding.UTF8.GetBytes(password)), UnixFileMode.UserRead | UnixFileMode.UserWrite);

    public void Forget() => File.Delete(FilePath);

    /// <summary>Empty when there is none, or when it was encrypted with keys that are gone.</summary>
    public string Read()
    {
        try
        {
            return IsSet ? Encoding.UTF8.GetString(protector.Unprotect(File.ReadAllBytes(FilePath))) : "";
        }
        catch (Exception fault) when (fault is System.Security.Cryptography.CryptographicException or IOException)
        {
            return "";
        }
    }
}
