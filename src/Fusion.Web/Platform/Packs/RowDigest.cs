using System.Security.Cryptography;
using System.Text;

namespace Fusion.Web.Platform.Packs;

/// <summary>A digest of all that a pack says of one record, so that an unchanged record is recognised without comparing its parts.</summary>
internal sealed class RowDigest
{
    readonly StringBuilder text = new();

    public RowDigest Add(PackRow row)
    {
        foreach (var cell in row.Cells) text.Append(cell).Append('\u001f');
        text.Append('\u001e');
        return this;
    }

    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
}
