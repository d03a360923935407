using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts;

/// <summary>The link in the letter to somebody: signed by this host, and nowhere else but in their mail.</summary>
internal sealed class ContactLinks(FusionDb db, SignedLinks links)
{
    public const string Path = "/contacts/answer/";

    const string Purpose = "contact";

    public string To(Guid contact) => Path + links.Sign(Purpose, contact.ToString("N"));

    /// <summary>Whom a link is about; null when it is none of ours, or nothing is kept of them any more.</summary>
    public async Task<Contact?> Find(string? token, CancellationToken cancel, bool toWrite = false)
    {
        if (!Guid.TryParseExact(links.Open(Purpose, token), "N", out var id)) return null;
        var contacts = db.Set<Contact>();
        return await (toWrite ? contacts.AsTracking() : contacts.AsNoTracking()).FirstOrDefaultAsync(contact => contact.Id == id, cancel);
    }
}

/// <summary>Whoever was written to may join, also where only the invited may.</summary>
internal sealed class ContactInvites(ContactLinks links) : IInvites
{
    public async Task<bool> Invites(string path, CancellationToken cancel) => path.StartsWith(ContactLinks.Path, StringComparison.Ordinal) && await links.Find(path[ContactLinks.Path.Length..], cancel) is not null;
}
