using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Fusion.OpenRecord.Tests;

/// <summary>Whatever comes from outside: a value, or a named fault; and a value is written back byte for byte.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    /// <summary>A minute in all, ten with FUSION_LONG=1; FUSION_FUZZ_SECONDS for a quick look.</summary>
    private static readonly double Seconds = double.Parse(Environment.GetEnvironmentVariable("FUSION_FUZZ_SECONDS") ?? (Samples.Long ? "600" : "60"), CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, (byte[][] Seeds, Action<byte[]> Read)> Readers = new()
    {
        ["note"] = ([Keys.Head(5).ToBytes(), Keys.Head(5).With(Keys.Witness.Cosign(Keys.Head(5).Text, 7)).ToBytes()], bytes => Same(bytes, SignedNote.Parse(bytes).ToBytes())),
        ["checkpoint"] = ([Keys.Head(5).ToBytes()], bytes => Checkpoint.Open(bytes, Keys.Log.Verifier(), [Keys.Witness.Verifier()])),
        ["checkpoint text"] = ([Encoding.UTF8.GetBytes(Keys.Head(5).Text)], bytes => Checkpoint.Parse(Encoding.UTF8.GetString(bytes))),
        ["key"] = ([Encoding.UTF8.GetBytes(Keys.Log.Key.ToString())], bytes => VerifierKey.Parse(Encoding.UTF8.GetString(bytes))),
        ["proof"] = ([new TlogProof(3, new TreeView(Samples.Tree(9), 9).Inclusion(3), Keys.Head(9)).ToBytes()], bytes =>
        {
            var proof = TlogProof.Parse(bytes);
            Same(bytes, proof.ToBytes());
            proof.Check("entry"u8, Keys.Log.Verifier());
        }
        ),
        ["witness request"] = ([new WitnessRequest(4, new TreeView(Samples.Tree(9), 9).Consistency(4), Keys.Head(9)).ToBytes()], bytes =>
        {
            Witness.Decide(bytes, [Keys.Log.Verifier()], _ => Checkpoint.Parse(Keys.Head(4).Text));
            Same(bytes, WitnessRequest.Parse(bytes).ToBytes());
        }
        ),
        ["policy"] = ([Encoding.UTF8.GetBytes($"witness w {Keys.Witness.Key} https://w.example\ngroup g any w\nquorum g\n")], bytes =>
        {
            var text = WitnessPolicy.Parse(Encoding.UTF8.GetString(bytes)).Text;
            Assert.Equal(text, WitnessPolicy.Parse(text).Text);
        }
        ),
        ["handover"] = ([KeyHandoverTests.Handover(Keys.Log.Key, Keys.Of(Keys.Log.Key.Name, 1, 21).Key)], bytes => KeyHandover.Read(bytes, Keys.Log.Verifier())),
        ["path"] = ([.. new[] { "tile/0/x001/234.p/5", "tile/entries/000", "tile/63/999" }.Select(Encoding.UTF8.GetBytes)], bytes =>
        {
            var path = Encoding.UTF8.GetString(bytes);
            if (TileAddress.TryParse(path, out var address)) Assert.Equal(path, address.Path);
            TileAddress.Parse(path);
        }
        ),
        ["bundle"] = ([EntryBundle.Write(Samples.Entries(3))], bytes => EntryBundle.Read(TileAddress.Bundle(0, 3), bytes)),
        ["tile"] = ([Tile.Write(Samples.Leaves(3))], bytes => Tile.Read(TileAddress.HashTile(0, 0, 3), bytes)),
        ["JSON"] = (["""{"a":[1,-2.5e3,"\u00e9\ud83d\ude00",null,true],"é":{"b":""}}"""u8.ToArray()], bytes =>
        {
            var once = CanonicalJson.Of(bytes);
            Same(once, CanonicalJson.Of(once));
        }
        ),
        ["entry"] = ([new RecordEntry(Guid.AllBitsSet, DateTime.UnixEpoch, "a.b", "c", "d", System.Text.Json.JsonDocument.Parse("[1]").RootElement).Seal(new byte[32]).Bytes.ToArray(), """{"v":2,"act":"a"}"""u8.ToArray()], bytes =>
        {
            if (EntryReading.Of(bytes) is EntryReading.Known known) Same(bytes, known.Entry.Seal(new byte[32]).Bytes.ToArray());
        }
        ),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Anything_is_read_or_refused_with_a_named_fault(string name)
    {
        var (seeds, read) = Readers[name];
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var clock = Stopwatch.StartNew();
        var (tried, taken) = (0, 0);
        while (clock.Elapsed.TotalSeconds < Seconds / Readers.Count)
        {
            var bytes = tried < seeds.Length ? seeds[tried] : Mutated(seeds[random.Next(seeds.Length)], random);
            tried++;
            try
            {
                read(bytes);
                taken++;
            }
            catch (RecordFaultException)
            {
                // Named.
            }
            catch (Exception fault)
            {
                Assert.Fail($"{name}, seed {seed}, bytes {Convert.ToHexString(bytes)}: {fault}");
            }
        }
        output.WriteLine($"{name}: {tried} tried, {taken} taken");
        Assert.True(tried > 100);
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        if (random.Next(20) == 0)
        {
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            return noise;
        }
        var bytes = new List<byte>(seed);
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = "\n\0 +-—\"\\{}[]0123456789eE.u/xp"u8[random.Next(30)]; break;
                case 2: bytes.RemoveRange(at, random.Next(bytes.Count - at + 1)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(64, bytes.Count - at) + 1))); break;
                case 4: bytes.Insert(at, (byte)random.Next(256)); break;
                default: bytes.InsertRange(at, "\n\n"u8); break;
            }
        }
        return [.. bytes];
    }

    private static void Same(byte[] expected, byte[] found) => Assert.True(expected.AsSpan().SequenceEqual(found), $"written back as {Convert.ToHexString(found)}");
}
