using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Addresses;

/// <summary>Gives one new record its address, for acts of a single person; packs use <see cref="AddressBook.Assign"/>, which reads all addresses once.</summary>
internal sealed class NewAddress(FusionDb db)
{
    const int Longest = 80;

    /// <summary>The slug that it got: the one wanted, with a number behind it where the address is or ever was another record's, or is a page of its own.</summary>
    public async Task<string> Assign(Guid id, string segment, string wanted, IReadOnlyCollection<string> reserved, CancellationToken cancel)
    {
        var slug = wanted.Length > Longest - 6 ? wanted[..(Longest - 6)].TrimEnd('-') : wanted;
        var begin = $"/{segment}/{slug}";
        var taken = await db.Set<Address>().Where(address => address.Path.StartsWith(begin)).Select(address => address.Path).ToListAsync(cancel);
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var free = slug;
        for (var number = 2; used.Contains($"/{segment}/{free}") || reserved.Contains(free); number++) free = $"{slug}-{number}";
        db.Add(new Address { Path = $"/{segment}/{free}", RecordId = id, IsCurrent = true });
        return free;
    }
}
