using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Import.Contracts;

/// <summary>A kind of record that spreadsheets can bring: how its rows are recognised, compared and written.</summary>
internal interface IImportTarget
{
    /// <summary>As in addresses and files: <c>organisations</c>.</summary>
    string Name { get; }

    IReadOnlyList<IEditableField> Fields { get; }

    /// <summary>Whether rows are people: then nobody but whoever brings them sees the import, and nothing of them is kept for taking it back.</summary>
    bool IsPrivate => false;

    /// <summary>Fields that tell records apart, and are said by the first of several rows about the same.</summary>
    IReadOnlyCollection<string> Telling => ["place", "url"];

    /// <summary>The same draft with names in place of which records have an address or code; asked after <see cref="Known"/>.</summary>
    Draft Understand(Draft draft) => draft;

    /// <summary>By what a draft is recognised.</summary>
    RecordKey KeyOf(Draft draft);

    /// <summary>The keys of all records that there are for whoever brings the rows.</summary>
    Task<IReadOnlyList<KnownRecord>> Known(Guid importer, CancellationToken cancel);

    /// <summary>What these records say now.</summary>
    Task<IReadOnlyDictionary<Guid, Draft>> Read(IReadOnlyCollection<Guid> records, CancellationToken cancel);

    IReadOnlyList<Rejection> Check(Draft draft, bool isNew);

    /// <summary>Makes records; answers their ids in the same order. The entry of the record is open, and the whole is saved by whoever asks.</summary>
    Task<IReadOnlyList<Guid>> Add(IReadOnlyList<Draft> drafts, Guid importer, CancellationToken cancel);

    /// <summary>Writes what differs; a record that has gone is passed over.</summary>
    Task Change(IReadOnlyList<(Guid Id, Draft Draft)> changes, CancellationToken cancel);

    /// <summary>Takes away those that nobody has worked on since they were made, and that nothing leads to; answers how many stay.</summary>
    Task<int> Remove(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel);

    /// <summary>Says that the lists are to be made anew.</summary>
    void Touch();
}

/// <summary>What a record is recognised by.</summary>
/// <param name="Names">Its names, folded; any of them will do.</param>
/// <param name="Place">Two with the same name in different places are two.</param>
/// <param name="Web">Its web domain, or the page that it is about.</param>
internal sealed record RecordKey(IReadOnlyList<string> Names, string Place, string Web)
{
    /// <summary>A person: <see cref="Web"/> is a mail address and decides by itself; a name does only together with the same organisation, which <see cref="Place"/> is.</summary>
    public bool IsPerson { get; init; }
}

internal sealed record KnownRecord(Guid Id, RecordKey Key);
