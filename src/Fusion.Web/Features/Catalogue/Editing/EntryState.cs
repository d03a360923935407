namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>An entry with those of its parts that people edit with it.</summary>
internal sealed class EntryState(Entry entry, IEnumerable<EntryLink> links)
{
    public Entry Entry => entry;

    /// <summary>One a line: the address, a space, what it is called.</summary>
    public string Links { get; set; } = string.Join('\n', links.OrderBy(link => link.Position).Select(link => link.Label is null ? link.Url : $"{link.Url} {link.Label}"));

    public IEnumerable<EntryLink> NewLinks() => Links.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
        .Select((parts, at) => new EntryLink { EntryId = entry.Id, Position = at, Url = parts[0], Label = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null });
}
