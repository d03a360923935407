namespace Fusion.OpenRecord.Tests;

[Collection(OneConsole.Name)]
public sealed class RecordCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("fusion-record").FullName;

    [Fact]
    public void A_sample_verifies_and_grows()
    {
        var log = Sample("log", 300);
        var old = Keep(log, "old");
        Assert.Contains("300 entries", Verify(log), StringComparison.Ordinal);
        Sample("log", 70_000);
        Assert.Contains("The head of 300 entries", Cli.Well("verify", log, "--key", $"@{log}/key", "--from", old), StringComparison.Ordinal);
        Assert.Contains("never shrinks", Cli.Badly("sample", "--size", "5", log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_of_nothing_is_a_log_too() => Assert.Contains("0 entries", Verify(Sample("log", 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData("tile/entries/001", "EntryHash")]
    [InlineData("tile/0/001", "EntryHash")]
    [InlineData("tile/1/000.p/2", "TileHash")]
    [InlineData("tile/0/002.p/88", "EntryHash")]
    [InlineData("checkpoint", "Signature")]
    public void A_flipped_bit_is_found_and_named(string resource, string fault)
    {
        var log = Sample("log", 600);
        var path = Path.Combine(log, resource);
        var bytes = File.ReadAllBytes(path);
        bytes[resource == "checkpoint" ? 40 : ^9] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.StartsWith(fault, Cli.Badly("verify", log, "--key", $"@{log}/key").Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_resource_is_named()
    {
        var log = Sample("log", 600);
        File.Delete(Path.Combine(log, "tile/0/001"));
        Assert.Contains("tile/0/001 is missing", Cli.Badly("verify", log, "--key", $"@{log}/key"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewritten_history_signed_by_the_true_key_is_no_continuation()
    {
        var log = Sample("log", 300);
        var old = Keep(log, "old");
        Directory.Delete(log, recursive: true);
        Cli.Well("sample", "--size", "900", "--seed", "2", log);
        Verify(log);
        Assert.Contains("ProofRoot", Cli.Badly("verify", log, "--key", $"@{log}/key", "--from", old), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quorum_of_witnesses_that_have_not_signed_is_missed()
    {
        var log = Sample("log", 3);
        Assert.StartsWith("Quorum", Cli.Badly("verify", log, "--key", $"@{log}/key", "--witness", Keys.Witness.Key.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_says_how_it_goes()
    {
        foreach (var arguments in new string[][] { [], ["verify"], ["verify", "a"], ["dance"], ["sample", root], ["sample", "--size", "-1", root], ["verify", "a", "--key"], ["verify", "a", "--kee", "b"], ["witness", "--key", "k", "--name", "n"], ["verify", "ftp://a", "--key", Keys.Log.Key.ToString()] })
        {
            var (exit, output) = Cli.Run(arguments);
            Assert.True(exit == 2, $"{string.Join(' ', arguments)}: {output}");
            Assert.Contains("./fusion record verify", output, StringComparison.Ordinal);
        }
        Assert.StartsWith("KeyText", Cli.Badly("verify", root, "--key", "nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mirror_follows_a_log_step_by_step_and_ends_as_the_log_itself()
    {
        var (log, mirror) = (Path.Combine(root, "log"), Path.Combine(root, "mirror"));
        foreach (var size in new[] { 0, 1, 200, 256, 257, 1000, 66_000 })
        {
            Sample("log", size);
            using var server = new FolderServer(log);
            Assert.Contains($"{size} entries", Cli.Well("mirror", server.Url, mirror, "--key", $"@{log}/key"), StringComparison.Ordinal);
            Assert.Contains("Nothing new", Cli.Well("mirror", server.Url, mirror), StringComparison.Ordinal);
            Cli.Well("verify", server.Url, "--key", $"@{log}/key");
            Verify(mirror);
        }
        foreach (var file in Directory.EnumerateFiles(log, "*", SearchOption.AllDirectories))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(mirror, Path.GetRelativePath(log, file))));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(100)]
    public void A_mirror_refuses_a_fork_and_keeps_both_heads(int size)
    {
        var (log, mirror) = (Sample("log", 300), Path.Combine(root, "mirror"));
        Cli.Well("mirror", log, mirror);
        var kept = File.ReadAllBytes(Path.Combine(mirror, "checkpoint"));
        Directory.Delete(log, recursive: true);
        Cli.Well("sample", "--size", $"{size}", "--seed", "2", log);
        Assert.Contains("FORK", Cli.Badly("mirror", log, mirror), StringComparison.Ordinal);
        var evidence = Directory.GetFiles(Path.Combine(mirror, "evidence")).Select(File.ReadAllBytes).ToList();
        Assert.Equal(2, evidence.Count);
        Assert.Contains(evidence, bytes => bytes.AsSpan().SequenceEqual(kept));
        Assert.Contains(evidence, bytes => bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(log, "checkpoint"))));
        Assert.Equal(kept, File.ReadAllBytes(Path.Combine(mirror, "checkpoint")));
        Verify(mirror);
    }

    [Fact]
    public void A_mirror_told_an_older_head_keeps_what_it_has()
    {
        var (log, mirror) = (Sample("log", 300), Path.Combine(root, "mirror"));
        var old = Keep(log, "old");
        Sample("log", 700);
        Cli.Well("mirror", log, mirror);
        File.Copy(old, Path.Combine(log, "checkpoint"), overwrite: true);
        Assert.Contains("older head", Cli.Well("mirror", log, mirror), StringComparison.Ordinal);
        Assert.Contains("700 entries", Verify(mirror), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/entries/001", "RootHash")]
    [InlineData("tile/0/002.p/188", "ProofRoot")]
    public void A_mirror_does_not_take_over_what_is_damaged_and_calls_it_no_fork(string resource, string fault)
    {
        var (log, mirror) = (Sample("log", 300), Path.Combine(root, "mirror"));
        Cli.Well("mirror", log, mirror);
        Sample("log", 700);
        var bytes = File.ReadAllBytes(Path.Combine(log, resource));
        bytes[^1] ^= 1;
        File.WriteAllBytes(Path.Combine(log, resource), bytes);
        Assert.StartsWith(fault, Cli.Badly("mirror", log, mirror), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(mirror, "evidence")));
        Assert.Contains("300 entries", Verify(mirror), StringComparison.Ordinal);
        bytes[^1] ^= 1;
        File.WriteAllBytes(Path.Combine(log, resource), bytes);
        Cli.Well("mirror", log, mirror);
        Assert.Contains("700 entries", Verify(mirror), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mirror_keeps_to_the_key_that_it_began_with()
    {
        var (log, mirror) = (Sample("log", 3), Path.Combine(root, "mirror"));
        Assert.Contains("From now on the key", Cli.Well("mirror", log, mirror), StringComparison.Ordinal);
        Assert.Contains("another key", Cli.Badly("mirror", log, mirror, "--key", Keys.Log.Key.ToString()), StringComparison.Ordinal);
        var other = Path.Combine(root, "other");
        Cli.Well("sample", "--size", "3", other);
        Assert.StartsWith("NotSigned", Cli.Badly("mirror", other, mirror), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_a_plain_message() =>
        Assert.Contains("checkpoint", Cli.Badly("verify", $"http://127.0.0.1:{FolderServer.FreePort()}", "--key", Keys.Log.Key.ToString()), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Sample(string name, int size)
    {
        Cli.Well("sample", "--size", $"{size}", Path.Combine(root, name));
        return Path.Combine(root, name);
    }

    private string Keep(string log, string name)
    {
        File.Copy(Path.Combine(log, "checkpoint"), Path.Combine(root, name));
        return Path.Combine(root, name);
    }

    private static string Verify(string log) => Cli.Well("verify", log, "--key", $"@{log}/key");
}
