namespace Fusion.Signing.Tests;

public sealed class KeyFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Directory.CreateTempSubdirectory("fusion-keys").FullName;

    private string Path => System.IO.Path.Combine(folder, "below", "log.key");

    [Fact]
    public void A_key_is_made_once_and_read_from_then_on()
    {
        var made = KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Log);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Path));
        var read = KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Log);
        Assert.Equal(made.VerifierKey, read.VerifierKey);
        Assert.True(Ed25519.Verify(made.PublicKey.Span, "a"u8, read.Sign("a"u8.ToArray())));
        Assert.Single(Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!));
    }

    [Fact]
    public void A_key_is_never_written_over()
    {
        var made = KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Log);
        Assert.Throws<IOException>(() => KeyFile.Write(Path, SigningKey.Create("log.example/a", SigningKey.Log)));
        Assert.Equal(made.VerifierKey, KeyFile.Read(Path).VerifierKey);
        Assert.Throws<FormatException>(() => KeyFile.ReadOrCreate(Path, "log.example/b", SigningKey.Log));
        Assert.Throws<FormatException>(() => KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Witness));
    }

    [Fact]
    public void A_key_that_others_can_read_is_refused()
    {
        KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Log);
        File.SetUnixFileMode(Path, OwnerOnly | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<IOException>(() => KeyFile.Read(Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_who_ask_at_once_get_one_key()
    {
        var keys = new string[16];
        Parallel.For(0, keys.Length, i => keys[i] = KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Log).VerifierKey);
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void Every_character_of_a_key_file_counts()
    {
        var line = File.ReadAllText(Make()).Trim();
        for (var at = 0; at < line.Length; at++)
        {
            var altered = line.ToCharArray();
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            Assert.Throws<FormatException>(() => SigningKey.Parse(new string(altered)));
        }
        Assert.Throws<FormatException>(() => SigningKey.Parse(""));
        Assert.Throws<FormatException>(() => SigningKey.Create("a b", SigningKey.Log));
        Assert.Throws<FormatException>(() => SigningKey.Create("a", 6));
    }

    [Fact]
    public void A_file_is_replaced_whole_or_not_at_all()
    {
        var path = System.IO.Path.Combine(folder, "head");
        DurableFile.Replace(path, "one"u8);
        DurableFile.Replace(path, "two"u8);
        Assert.Equal("two", File.ReadAllText(path));
        Directory.CreateDirectory(System.IO.Path.Combine(folder, "taken"));
        Assert.ThrowsAny<IOException>(() => DurableFile.Replace(System.IO.Path.Combine(folder, "taken"), "three"u8));
        Assert.Single(Directory.GetFiles(folder));
        DurableFile.FlushAll(folder);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Make()
    {
        KeyFile.ReadOrCreate(Path, "log.example/a", SigningKey.Log);
        return Path;
    }
}
