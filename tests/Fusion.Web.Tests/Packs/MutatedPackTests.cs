using Fusion.Web.Platform;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Packs;

public sealed class MutatedPackTests
{
    static readonly string[] Cells = ["", " ", "|", "||", "report", "GB", "-1", "99999999999999999999", "NaN", "=1+1", "\"", "'", "é", "\u0000", "\uFEFF", "🜁", "\u202E", "a|a", "http://", "https://[", "innovation", "../..", new string('x', 20_001)];

    [Fact]
    public void A_pack_with_something_changed_at_random_checks_clean_or_names_a_file_and_row_and_never_throws()
    {
        var rounds = Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 150 : 3000;
        using var services = FusionApp.WithoutServer(new StartOptions());
        using var pack = PackFolder.OfMovement();
        var files = Directory.EnumerateFiles(pack.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        var faulty = 0;
        for (var seed = 0; seed < rounds; seed++)
        {
            var random = new Random(seed);
            var file = files[random.Next(files.Count)];
            var before = pack.Read(file);
            var after = Mutated(before, file, random);
            pack.Write(file, after);
            var faults = Check(pack.Path, services, $"seed {seed}, {file}");
            pack.Write(file, before);
            if (faults.Count > 0) faulty++;
            var lines = Math.Max(before.Count(c => c is '\n' or '\r'), after.Count(c => c is '\n' or '\r')) + 2;
            Assert.All(faults, fault =>
            {
                Assert.True(fault.File == "pack.json" || PackSchema.Files.ContainsKey(fault.File), $"seed {seed}: {fault}");
                Assert.True(fault.Row >= 0 && (fault.File != file || fault.Row <= lines), $"seed {seed}: {fault}");
                Assert.True(fault.Message.Length is > 5 and < 1000, $"seed {seed}: {fault}");
            });
        }
        Assert.InRange(faulty, rounds / 10, rounds - 1);
    }

    static IReadOnlyList<PackFault> Check(string folder, ServiceProvider services, string what)
    {
        try
        {
            using var scope = services.CreateScope();
            return ContentPacks.Check(Pack.Read(folder), null, () => scope.ServiceProvider.GetServices<IPackImporter>());
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Checking threw at {what}", fault);
        }
    }

    static string Mutated(string text, string file, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(7))
        {
            case 0: return text[..at];
            case 1: return text.Remove(at, Math.Min(text.Length - at, 1 + random.Next(40)));
            case 2: return text.Insert(at, Cells[random.Next(Cells.Length)]);
            case 3: return text.Insert(at, ((char)random.Next(1, 0xD7FF)).ToString());
            case 4 when text.IndexOf('\n', at) is >= 0 and var end: return text + text[at..end];
            default:
                if (!file.EndsWith(".csv", StringComparison.Ordinal)) return text.Insert(at, Cells[random.Next(Cells.Length)]);
                var rows = Csv.Read(text, out _);
                var row = rows[random.Next(rows.Count)];
                row[random.Next(row.Count)] = Cells[random.Next(Cells.Length)];
                if (random.Next(4) == 0) rows.Add([.. rows[random.Next(rows.Count)]]);
                return string.Join("\r\n", rows.Select(cells => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))) + "\r\n";
        }
    }
}
