using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Settings;

/// <summary>What the person in charge chose for this host. One row; where there is none yet, what stands here counts. The mail relay's password is not here (<see cref="Mail.RelayPassword"/>).</summary>
internal sealed class HostSettings : IEntityTypeConfiguration<HostSettings>
{
    public const int OnlyId = 1, LongestText = 200;

    public int Id { get; init; } = OnlyId;

    /// <summary>Who runs this host, as mails and pages name it.</summary>
    public string Name { get; set; } = "Fusion";

    /// <summary>Where a reader reaches the host: a mail address, or a web address.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The relay that takes mail from here; empty where mails stay on the host's page.</summary>
    public string RelayHost { get; set; } = "";

    public int RelayPort { get; set; } = 587;

    /// <summary>Encrypt the way to the relay (STARTTLS).</summary>
    public bool RelayTls { get; set; } = true;

    public string RelayUser { get; set; } = "";

    /// <summary>The address that mails come from.</summary>
    public string MailFrom { get; set; } = "";

    /// <summary>Sign-in attempts a minute from one address: a whole school may sit behind one.</summary>
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Suggestions, and other posts that make work for others, a minute: of one account, or of one address without an account.</summary>
    public int PostsPerMinute { get; set; } = 30;

    /// <summary>Suggestions that may wait for the host at once.</summary>
    public int MostWaiting { get; set; } = 5000;

    /// <summary>Days after which a delivered mail's address and words are erased.</summary>
    public int MailDays { get; set; } = 30;

    /// <summary>Whether anybody may sign up, or only who was invited.</summary>
    public bool SignUpIsOpen { get; set; } = true;

    public bool HasRelay => RelayHost.Length > 0;

    public void Configure(EntityTypeBuilder<HostSettings> builder)
    {
        builder.ToTable("platform_settings");
        builder.Property(settings => settings.Id).ValueGeneratedNever();
        builder.Ignore(settings => settings.HasRelay);
        foreach (var text in (ReadOnlySpan<string>)[nameof(Name), nameof(Contact), nameof(RelayHost), nameof(RelayUser), nameof(MailFrom)])
            builder.Property<string>(text).HasMaxLength(LongestText);
    }
}
