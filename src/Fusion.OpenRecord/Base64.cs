namespace Fusion.OpenRecord;

/// <summary>Standard base64, of which only the one canonical form is taken: no spaces, full padding, unused bits zero. Source: RFC 4648 §4, §3.5.</summary>
internal static class Base64
{
    public static bool TryRead(string text, out byte[] bytes)
    {
        bytes = new byte[(text.Length / 4 * 3) + 3];
        var read = Convert.TryFromBase64String(text, bytes, out var length);
        bytes = read ? bytes[..length] : [];
        return read && Convert.ToBase64String(bytes) == text;
    }
}
