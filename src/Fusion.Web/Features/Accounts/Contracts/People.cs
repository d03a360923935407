using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>What an act needs to know of somebody, from the database: a cookie may be a minute old, and a handler has none.</summary>
internal sealed class People(FusionDb db)
{
    static readonly Prepared<Guid, bool> Young = new((db, account) => db.Users.Where(one => one.Id == account).Select(one => one.IsYoung));

    public Task<bool> IsHost(Guid account, CancellationToken cancel) => db.Users.AnyAsync(one => one.Id == account && one.Role == AccountRole.Host, cancel);

    /// <summary>Hosts and weavers.</summary>
    public Task<bool> IsModerator(Guid account, CancellationToken cancel) => db.Users.AnyAsync(one => one.Id == account && (one.Role == AccountRole.Host || one.Role == AccountRole.Weaver), cancel);

    /// <summary>Whether somebody has one of several roles.</summary>
    public Task<bool> Has(Guid account, IReadOnlyList<AccountRole> roles, CancellationToken cancel) => db.Users.AnyAsync(one => one.Id == account && roles.Contains(one.Role), cancel);

    /// <summary>Not of age: shows nothing in public, speaks for no organisation and cannot be written to.</summary>
    public Task<bool> IsYoung(Guid account, CancellationToken cancel) => Young.FirstOrDefault(db, account, cancel);

    public Task<Guid> PseudonymOf(Guid account, CancellationToken cancel) => db.Users.Where(one => one.Id == account).Select(one => one.Pseudonym).FirstAsync(cancel);

    public Task<string> LanguageOf(Guid account, CancellationToken cancel) => db.Users.Where(one => one.Id == account).Select(one => one.Language).FirstAsync(cancel);

    /// <summary>Where letters to somebody go; null for who gave no address, or has not confirmed it, or is not of age.</summary>
    public async Task<LetterAddress?> AddressOf(Guid account, CancellationToken cancel) =>
        await db.Users.Where(one => one.Id == account && one.EmailConfirmed && one.Email != null && !one.IsYoung).Select(one => new LetterAddress(one.Email!, one.Language)).FirstOrDefaultAsync(cancel);

    /// <summary>The same for several people; who has none is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, LetterAddress>> AddressesOf(IReadOnlyList<Guid> accounts, CancellationToken cancel) =>
        accounts.Count == 0 ? new Dictionary<Guid, LetterAddress>() : await db.Users.Where(one => accounts.Contains(one.Id) && one.EmailConfirmed && one.Email != null && !one.IsYoung).ToDictionaryAsync(one => one.Id, one => new LetterAddress(one.Email!, one.Language), cancel);

    /// <summary>Those of several people who are not of age.</summary>
    public async Task<IReadOnlySet<Guid>> YoungOf(IReadOnlyList<Guid> accounts, CancellationToken cancel) =>
        accounts.Count == 0 ? new HashSet<Guid>() : (await db.Users.Where(one => accounts.Contains(one.Id) && one.IsYoung).Select(one => one.Id).ToListAsync(cancel)).ToHashSet();

    /// <summary>What hosts see of whoever asks them for something.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesOf(IReadOnlyList<Guid> accounts, CancellationToken cancel) =>
        accounts.Count == 0 ? new Dictionary<Guid, string>() : await db.Users.Where(one => accounts.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.DisplayName, cancel);

    /// <summary>Those of several people who have a public page, by account.</summary>
    public async Task<IReadOnlyDictionary<Guid, PublicPerson>> InPublic(IReadOnlyList<Guid> accounts, CancellationToken cancel) =>
        accounts.Count == 0 ? new Dictionary<Guid, PublicPerson>() : await db.Users.Where(one => accounts.Contains(one.Id) && one.IsPublic && !one.IsYoung && one.Handle != null)
            .ToDictionaryAsync(one => one.Id, one => new PublicPerson(one.DisplayName, "/people/" + one.Handle), cancel);

    public static bool IsMailAddress(string text) => MailAddress.IsOne(text);
}

/// <summary>A mail address and the language that is read there.</summary>
internal sealed record LetterAddress(string Email, string Language);

/// <summary>Somebody who wants to be seen.</summary>
internal sealed record PublicPerson(string Name, string Path);
