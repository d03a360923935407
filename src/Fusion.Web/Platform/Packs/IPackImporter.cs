using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Platform.Packs;

/// <summary>A feature's share in taking in a pack. One instance serves one import: it reads its rows, then applies them.</summary>
internal interface IPackImporter
{
    /// <summary>Definitions come before the references to them.</summary>
    int Order { get; }

    Topic Topic { get; }

    /// <summary>Reads and checks this feature's files; faults are noted in the pack.</summary>
    void Read(PackReading reading);

    /// <summary>Makes known what the database already holds, so that a pack may build on others.</summary>
    Task DefineStored(PackReading reading, CancellationToken cancel);

    /// <summary>Brings this feature's records in line with the rows that were read: adds, changes and removes those of this pack.</summary>
    Task<PackTally> Apply(PackReading reading, CancellationToken cancel);
}

/// <summary>What applying a pack did to the records of one feature.</summary>
internal readonly record struct PackTally(int Added, int Changed, int Removed)
{
    public static PackTally operator +(PackTally left, PackTally right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Removed + right.Removed);

    public int Total => Added + Changed + Removed;
}
