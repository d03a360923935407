using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Attachments;

/// <summary>A picture or paper that belongs to something that somebody told. Kept in the database, so that a backup has it and a deletion takes it.</summary>
internal sealed class Attachment : IEntityTypeConfiguration<Attachment>
{
    public const int MostDescription = 300, MostName = 80;

    public Guid Id { get; init; }

    /// <summary>What it belongs to, by its permanent id: see <see cref="Contracts.IAttachable"/>.</summary>
    public Guid SubjectId { get; init; }

    public FileKind Kind { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What there is to see or to read, also for those who do not see it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The cleaned file.</summary>
    public byte[] Bytes { get; init; } = [];

    public int Length { get; init; }

    public Guid? ContributorId { get; set; }

    public DateTime At { get; init; }

    public string Path => PathOf(Id);

    public static string PathOf(Guid id) => $"/files/{id}";

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments_files");
        builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(8);
        builder.Property(file => file.Name).HasMaxLength(MostName);
        builder.Property(file => file.Description).HasMaxLength(MostDescription);
        builder.HasIndex(file => new { file.SubjectId, file.At });
        builder.HasIndex(file => file.ContributorId);
    }
}

internal enum FileKind { Jpeg, Png, Webp, Pdf }

internal static class FileKinds
{
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Webp => "image/webp",
        FileKind.Pdf => "application/pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Ending(this FileKind kind) => kind == FileKind.Jpeg ? ".jpg" : $".{kind.ToString().ToLowerInvariant()}";
}
