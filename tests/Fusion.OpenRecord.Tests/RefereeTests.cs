namespace Fusion.OpenRecord.Tests;

[Collection(OneConsole.Name)]
public sealed class RefereeTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("fusion-referee").FullName;

    public static TheoryData<int> Sizes => [1, 255, 256, 257, 65_535, 65_536, 70_000];

    [OnRefereeTheory]
    [MemberData(nameof(Sizes))]
    public void The_referee_accepts_a_log_by_folder_and_by_URL_and_refuses_it_after_any_flipped_bit(int size)
    {
        var log = Path.Combine(root, "log");
        Cli.Well("sample", "--size", $"{size}", log);
        using var server = new FolderServer(log);
        AssertAccepted(log, log);
        AssertAccepted(server.Url, log);
        var random = new Random(size);
        foreach (var kind in new[] { "checkpoint", "tile/entries", "tile/0", "tile/1", "tile/2" })
        {
            string[] files = File.Exists(Path.Combine(log, kind)) ? [Path.Combine(log, kind)] : Directory.Exists(Path.Combine(log, kind)) ? Directory.GetFiles(Path.Combine(log, kind), "*", SearchOption.AllDirectories) : [];
            if (files.Length == 0) continue;
            var file = files[random.Next(files.Length)];
            var bytes = File.ReadAllBytes(file);
            var altered = (byte[])bytes.Clone();
            altered[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, altered);
            Assert.NotEqual(0, Referee.Run("audit", "-log", log, "-vkey", $"@{log}/key").Exit);
            Assert.Equal(1, Cli.Run("verify", log, "--key", $"@{log}/key").Exit);
            Cli.Badly("verify", server.Url, "--key", $"@{log}/key");
            File.WriteAllBytes(file, bytes);
        }
        AssertAccepted(log, log);
    }

    [OnReferee]
    public void A_log_that_the_referee_made_verifies_with_its_witness_and_older_heads()
    {
        Assert.Equal(0, Referee.Run("gen", "-out", root, "-n", "3000").Exit);
        var output = Cli.Well("verify", $"{root}/log", "--key", $"@{root}/log.vkey", "--witness", $"@{root}/witness.vkey", "--from", $"{root}/checkpoint.257", "--from", $"{root}/checkpoint.2999");
        Assert.Contains("1 of 1 witnesses", output, StringComparison.Ordinal);
        foreach (var index in new[] { 0, 1000, 2999 })
        {
            var log = NoteVerifier.For(VerifierKey.Parse(File.ReadAllText($"{root}/log.vkey").Trim()), Fusion.Signing.Signatures.Check);
            var proof = TlogProof.Parse(File.ReadAllBytes($"{root}/proof.{index}.tlog-proof"));
            Assert.Equal(3000, proof.Check(File.ReadAllBytes($"{root}/entry.{index}"), log).Checkpoint.Size);
        }
    }

    [OnReferee]
    public void The_referee_accepts_our_proof_files_and_heads_and_cosignatures()
    {
        var entries = Samples.Entries(700);
        var store = LogStore.Of(700);
        foreach (var (path, bytes) in store.Resources) Write(path, bytes);
        var head = Keys.Head(700).With(Keys.Witness.Cosign(Keys.Head(700).Text, 1_790_000_000));
        Write("checkpoint", head.ToBytes());
        Write("old", Keys.Head(300).ToBytes());
        var view = new TreeView(new TileNodes(700, store.Read), 700);
        Assert.Equal(0, Referee.Run("audit", "-log", root, "-vkey", Keys.Log.Key.ToString(), "-witness", Keys.Witness.Key.ToString(), "-quorum", "1", "-old", $"{root}/old").Exit);
        foreach (var index in new[] { 0, 255, 256, 699 })
        {
            Write("leaf", entries[index].ToArray());
            Write("x.tlog-proof", new TlogProof(index, view.Inclusion(index), head, "extra"u8.ToArray()).ToBytes());
            Assert.Equal(0, Referee.Run("proof", "-file", $"{root}/x.tlog-proof", "-leaf", $"{root}/leaf", "-vkey", Keys.Log.Key.ToString()).Exit);
        }
    }

    [OnReferee]
    public async Task Our_witness_passes_the_referees_probe_also_after_it_was_killed()
    {
        Assert.Equal(0, Referee.Run("gen", "-out", $"{root}/gen", "-n", "300").Exit);
        var address = $"127.0.0.1:{FolderServer.FreePort()}";
        for (var round = 0; round < 3; round++)
        {
            using var witness = Referee.Start("dotnet", Cli.Program, "record", "witness", "--key", $"{root}/w.key", "--name", "w.example/1", "--log", $"@{root}/gen/log.vkey", "--listen", address);
            try
            {
                var key = (await witness.StandardOutput.ReadLineAsync())!;
                Assert.StartsWith("ready", await witness.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
                var (exit, output) = Referee.Run("probe-witness", "-url", $"http://{address}", "-wkey", key, "-dir", $"{root}/gen");
                Assert.True(exit == 0, output);
                using var client = new HttpClient();
                Assert.Equal($"{key}\n", await client.GetStringAsync(new Uri($"http://{address}/key")));
            }
            finally
            {
                witness.Kill();
                await witness.WaitForExitAsync();
            }
        }
    }

    [OnReferee]
    public async Task The_referees_witness_cosigns_our_heads()
    {
        var port = FolderServer.FreePort();
        using var witness = Referee.Serve("witness", "-listen", $"127.0.0.1:{port}", "-vkey", Keys.Log.Key.ToString(), "-state", root);
        try
        {
            await witness.StandardOutput.ReadLineAsync();
            var key = NoteVerifier.For(VerifierKey.Parse(File.ReadAllText($"{root}/witness.vkey").Trim()), Fusion.Signing.Signatures.Check);
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            foreach (var (old, size) in new[] { (0, 40), (40, 90), (90, 90), (90, 300) })
            {
                var proof = new TreeView(Samples.Tree(300), size).Consistency(old);
                using var body = new ByteArrayContent(new WitnessRequest(old, proof, Keys.Head(size)).ToBytes());
                using var answer = await Retry(() => client.PostAsync(new Uri("add-checkpoint", UriKind.Relative), body));
                var line = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n');
                Assert.True(answer.IsSuccessStatusCode, line);
                Assert.Equal([key.Key], Checkpoint.Open(Keys.Head(size).With(NoteSignature.Parse(line)).ToBytes(), Keys.Log.Verifier(), [key], 1).Witnesses);
            }
        }
        finally
        {
            witness.Kill();
            await witness.WaitForExitAsync();
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void AssertAccepted(string place, string log)
    {
        var (exit, output) = Referee.Run("audit", "-log", place, "-vkey", $"@{log}/key", "-samples", "20");
        Assert.True(exit == 0, output);
        Cli.Well("verify", place, "--key", $"@{log}/key");
    }

    /// <summary>The referee prints its first line just before it listens.</summary>
    private static async Task<HttpResponseMessage> Retry(Func<Task<HttpResponseMessage>> send)
    {
        for (var left = 20; ; left--)
        {
            try
            {
                return await send();
            }
            catch (HttpRequestException) when (left > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    private void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }
}
