using System.Security.Cryptography;
using System.Text;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Import;

/// <summary>What an import will do, row by row. The same plan is looked at and carried out.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows)
{
    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>Tells whether what is to be carried out is what was looked at.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows) hash.AppendData(Encoding.UTF8.GetBytes($"{row.Number}\u001f{row.Fate}\u001f{row.RecordId}\u001f{row.Draft.ToJson()}\u001e"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}

internal enum RowFate { Created, Changed, Matched, Merged, Refused }

internal enum MatchedBy { Name, Place, Web, Mail, Organisation }

/// <param name="Number">The row as a spreadsheet counts it: the header is row 1.</param>
/// <param name="Draft">What is written: for a changed record only the fields that differ.</param>
/// <param name="RecordId">The record that it is; null for a new one.</param>
internal sealed record PlannedRow(int Number, RowFate Fate, string Title, Draft Draft)
{
    public Guid? RecordId { get; init; }

    public MatchedBy? By { get; init; }

    /// <summary>The row of this file that it was put together with.</summary>
    public int? Into { get; init; }

    /// <summary>What the record says before.</summary>
    public Draft Before { get; init; } = Draft.Empty;

    public IReadOnlyList<Rejection> Faults { get; init; } = [];
}
