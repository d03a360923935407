namespace Fusion.Web.Platform.Packs;

/// <summary>One reading of a pack by all importers in turn: what each defines, those after it may refer to.</summary>
/// <param name="builtOn">What was read before and may be referred to; null when the pack stands alone.</param>
internal sealed class PackReading(Pack pack, PackReading? builtOn = null)
{
    readonly Dictionary<string, HashSet<string>> defined = [];

    public Pack Pack => pack;

    /// <summary>Everything of this pack is to go, whatever became of it here.</summary>
    public bool IsRemoval => pack.Folder.Length == 0;

    /// <summary>Makes a code known; a second definition of the same code in this pack is a fault of its row.</summary>
    public void Define(string kind, string code, PackRow? row = null)
    {
        if (code.Length > 0 && !Set(kind).Add(code)) row?.Fault($"\"{code}\" is defined twice");
    }

    public bool Knows(string kind, string code) => Set(kind).Contains(code) || builtOn?.Knows(kind, code) == true;

    /// <summary>The code in a cell, if something defines it.</summary>
    public string? Refer(PackRow row, string column, string kind)
    {
        if (row.Text(column) is not { } code) return null;
        if (Knows(kind, code)) return code;
        row.Fault($"{column} \"{code}\" is not defined among the {kind}");
        return null;
    }

    public List<string> ReferAll(PackRow row, string column, string kind)
    {
        var found = new List<string>();
        foreach (var code in row.List(column))
            if (!Knows(kind, code)) row.Fault($"{column} \"{code}\" is not defined among the {kind}");
            else if (found.Contains(code)) row.Fault($"{column} names \"{code}\" twice");
            else found.Add(code);
        return found;
    }

    HashSet<string> Set(string kind) => defined.TryGetValue(kind, out var set) ? set : defined[kind] = new(StringComparer.Ordinal);
}
