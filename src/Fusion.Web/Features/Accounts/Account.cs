using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts;

/// <summary>Someone who can sign in. What a person is called in public is their own choice of name.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    public AccountRole Role { get; set; }

    /// <summary>Who this is in the open record, where no name is. When the account is deleted nothing leads from it to a person any more.</summary>
    public Guid Pseudonym { get; set; } = Guid.NewGuid();

    public DateTime JoinedAt { get; init; }

    /// <summary>The language that letters to them are written in.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Their page at <c>/people/{handle}</c>, if they want one; null for those who never did.</summary>
    public string? Handle { get; set; }

    /// <summary>Whether that page is shown. Nobody has one who did not ask for it.</summary>
    public bool IsPublic { get; set; }

    public string About { get; set; } = "";

    public string Site { get; set; } = "";

    /// <summary>Made by an organisation for somebody who is not of age: shows nothing in public and cannot be written to.</summary>
    public bool IsYoung { get; init; }

    /// <summary>True for the made-up people of the demonstration.</summary>
    public bool IsSynthetic { get; set; }
}

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public const int LongestName = 100, LongestAbout = 1000, LongestSite = 300, LongestHandle = 40;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts_accounts");
        builder.Property(account => account.DisplayName).HasMaxLength(LongestName);
        builder.Property(account => account.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(account => account.Language).HasMaxLength(8);
        builder.Property(account => account.Handle).HasMaxLength(LongestHandle);
        builder.HasIndex(account => account.Handle).IsUnique();
        builder.Property(account => account.About).HasMaxLength(LongestAbout);
        builder.Property(account => account.Site).HasMaxLength(LongestSite);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("accounts_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("accounts_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("accounts_tokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder) => builder.ToTable("accounts_passkeys");
}
