using System.Text;
using System.Text.Json;

namespace Fusion.OpenRecord.Tests;

/// <summary>The worked example of docs/methods/open-record.md: what stands there is what comes out here.</summary>
public sealed class WorkedExampleTests
{
    [Fact]
    public void The_worked_example_is_what_the_library_does()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "docs", "methods", "open-record.md"));
        var example = Example();
        Assert.True(document.Contains(example, StringComparison.Ordinal), example);
    }

    private static string Example()
    {
        var text = new StringBuilder("```\n");
        byte[] salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        var commitment = Commitment.To(salt, "Lunch for every child.");
        text.Append(Invariant($"commitment  {commitment.Hash.ToHex()}\n"));
        var entries = new (string Act, string Data)[] { ("network.join", "null"), ("proposal.make", $$"""{"text":{"commitment":"{{commitment.Hash.ToHex()}}"} }"""), ("ballot.receive", """{"round":1}""") }
            .Select((one, i) => new RecordEntry(new Guid(i + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), new DateTime(2026, 11, 22, 9, i, 0, DateTimeKind.Utc), one.Act, "person-1", "network-7", JsonDocument.Parse(one.Data).RootElement).Seal(salt).Bytes)
            .ToArray();
        text.Append(Invariant($"entry 1     {Encoding.UTF8.GetString(entries[1].Span)}\n"));
        for (var i = 0; i < 3; i++) text.Append(Invariant($"leaf {i}      {Merkle.Leaf(entries[i].Span).ToHex()}\n"));
        text.Append(Invariant($"node 0..1   {Merkle.Node(Merkle.Leaf(entries[0].Span), Merkle.Leaf(entries[1].Span)).ToHex()}\n"));
        var log = LogEdge.Empty.Append(entries);
        text.Append(Invariant($"root        {log.After.Root.ToHex()}\n"));
        text.Append(Invariant($"to write    {string.Join(", ", log.Resources.Select(resource => $"{resource.Address.Path} ({resource.Bytes.Length} bytes)"))}\n\n"));
        var head = new Checkpoint(Keys.Log.Key.Name, log.After.Size, log.After.Root).SignedBy(Keys.Log);
        var tiles = log.Resources.ToDictionary(resource => resource.Address, resource => resource.Bytes);
        var proof = new TlogProof(1, new TreeView(new TileNodes(3, address => tiles[address]), 3).Inclusion(1), head);
        text.Append(Invariant($"{proof}\nkey         {Keys.Log.Key}\n```\n"));
        Assert.Equal(3, TlogProof.Parse(proof.ToBytes()).Check(entries[1].Span, Keys.Log.Verifier()).Checkpoint.Size);
        return text.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fusion.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
