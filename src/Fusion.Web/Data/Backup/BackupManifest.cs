namespace Fusion.Web.Data.Backup;

/// <summary>What a backup says about itself.</summary>
/// <param name="Migrations">Names of the schema's steps, in their order and without the times that differ between the databases.</param>
internal sealed record BackupManifest(string Format, int Version, DateTime Made, string Database, IReadOnlyList<string> Migrations, bool HasKeys, IReadOnlyList<TableShape> Tables)
{
    public const string FormatName = "fusion-backup", FileName = "manifest.json";
    public const int FormatVersion = 1;

    public static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
