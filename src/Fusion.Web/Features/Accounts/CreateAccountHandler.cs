using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts;

/// <summary>Makes an account: of the first host with the set-up token, of the demonstration's people at its start, and of whoever joins.</summary>
internal sealed class CreateAccountHandler(FusionDb db, UserManager<Account> users, RecordBook record, DbSession session, TimeProvider clock)
{
    public async Task<Outcome<Account>> Handle(NewAccount wanted, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(wanted.DisplayName)) return new Rejection("name", "setup.name-missing");
        if (wanted.DisplayName.Length > AccountTables.LongestName) return new Rejection("name", "setup.name-long", AccountTables.LongestName);
        if (wanted.UserName.Length > AccountTables.LongestName) return new Rejection("username", "setup.username-invalid");
        if (wanted.OnlyIfNoHost && await db.Users.AnyAsync(account => account.Role == AccountRole.Host && !account.IsSynthetic, cancel)) return new Rejection("token", "setup.done-already");
        var known = await db.Users.AsTracking().FirstOrDefaultAsync(account => account.UserName == wanted.UserName, cancel);
        if (known is not null && wanted.IsSynthetic) return known;
        var account = new Account
        {
            Id = wanted.Id ?? Guid.CreateVersion7(),
            UserName = wanted.UserName,
            DisplayName = wanted.DisplayName.Trim(),
            Role = wanted.Role,
            Language = wanted.Language,
            IsYoung = wanted.IsYoung,
            IsSynthetic = wanted.IsSynthetic,
            JoinedAt = clock.GetUtcNow().UtcDateTime,
        };
        var made = wanted.Password is { } password ? await users.CreateAsync(account, password) : await users.CreateAsync(account);
        if (!made.Succeeded) return Explained(made);
        if (wanted.Passkey is { } passkey && await users.AddOrUpdatePasskeyAsync(account, passkey) is { Succeeded: false } refused) return Explained(refused);
        // Other processes hear that somebody is in charge.
        if (wanted.Role == AccountRole.Host) session.Touch(Topic.Accounts);
        record.Enter(wanted.Role == AccountRole.Host ? "set-up-host" : "join", "Fusion", actor: account.Pseudonym);
        return account;
    }

    public static Outcome<Account> Explained(IdentityResult result) => Outcome<Account>.Rejected([.. result.Errors.Select(error => error.Code switch
    {
        "PasswordTooShort" => new Rejection("password", "setup.password-short", 12),
        "DuplicateUserName" => new Rejection("username", "setup.username-taken"),
        "InvalidUserName" => new Rejection("username", "setup.username-invalid"),
        _ => new Rejection("name", "setup.failed"),
    })]);
}

/// <param name="OnlyIfNoHost">Refuse when somebody real has taken charge already.</param>
internal sealed record NewAccount(string UserName, string DisplayName, AccountRole Role)
{
    /// <summary>The id under which the passkey was made; null for a new one.</summary>
    public Guid? Id { get; init; }
    public string? Password { get; init; }
    public UserPasskeyInfo? Passkey { get; init; }
    public string Language { get; init; } = "en";
    public bool IsYoung { get; init; }
    public bool IsSynthetic { get; init; }
    public bool OnlyIfNoHost { get; init; }
}
