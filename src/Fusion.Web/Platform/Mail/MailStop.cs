using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Mail;

/// <summary>Somebody wants no more mail of a kind. Their address is not here, only its digest.</summary>
internal sealed class MailStop : IEntityTypeConfiguration<MailStop>
{
    public string Receiver { get; init; } = "";

    public string Kind { get; init; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<MailStop> builder)
    {
        builder.ToTable("platform_mail_stops");
        builder.HasKey(stop => new { stop.Receiver, stop.Kind });
        builder.Property(stop => stop.Receiver).HasMaxLength(40);
        builder.Property(stop => stop.Kind).HasMaxLength(40);
    }
}
