using System.Net.Sockets;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Http;

public sealed class StartFaultTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    async Task<string> Fault(params string[] options)
    {
        var (code, output, errors) = await CommandLine.Run(["serve", "--data", folder.Path, .. options]);
        Assert.Equal(1, code);
        Assert.Equal("", output);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
        return line;
    }

    [Fact]
    public async Task A_port_in_use_says_which_and_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        foreach (var listen in new[] { "127.0.0.1", "localhost" })
        {
            var line = await Fault("--port", $"{port}", "--listen", listen);
            Assert.Contains($"Port {port} is in use", line, StringComparison.Ordinal);
            Assert.Contains("--port", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_in_place_of_the_data_folder_says_so()
    {
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        var (code, _, errors) = await CommandLine.Run("serve", "--data", file);

        Assert.Equal(1, code);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        Assert.Contains("--data", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "fusion.db"), "This is no database. " + new string('x', 5000));

        Assert.Contains("fusion.db cannot be used", await Fault("--port", "0", "--listen", "127.0.0.1"), StringComparison.Ordinal);
    }

    [RootCannotFact]
    public async Task A_data_folder_that_may_not_be_written_says_so()
    {
        var locked = Directory.CreateDirectory(Path.Combine(folder.Path, "locked"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(locked.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var (code, _, errors) = await CommandLine.Run("serve", "--data", locked.FullName);

        Assert.Equal(1, code);
        Assert.Contains("make it readable and writable", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing;Timeout=3", "PostgreSQL did not answer")]
    [InlineData("Host=nowhere.invalid;Username=nobody;Database=nothing;Timeout=3", "PostgreSQL did not answer")]
    [InlineData("nonsense", "--postgres")]
    [InlineData("Colour=blue", "--postgres")]
    [InlineData("", "--postgres")]
    public async Task A_PostgreSQL_that_is_not_there_says_so(string connection, string says) =>
        Assert.Contains(says, await Fault("--port", "0", "--listen", "127.0.0.1", "--postgres", connection), StringComparison.Ordinal);

    [Theory]
    [InlineData("There is no option '--colour' of serve", "--colour", "blue")]
    [InlineData("--port takes a number", "--port", "eighty")]
    [InlineData("--port takes a number", "--port", "70000")]
    [InlineData("--port needs a value", "--port")]
    [InlineData("--data needs a value", "--data", "--port")]
    [InlineData("--base takes an address", "--base", "fusion.example.org")]
    [InlineData("--base takes an address", "--base", "ftp://fusion.example.org")]
    [InlineData("--tls needs a value", "--tls", "cert.pem")]
    [InlineData("The certificate after --tls cannot be used", "--port", "0", "--listen", "127.0.0.1", "--tls", "/nowhere/cert.pem", "/nowhere/key.pem")]
    [InlineData("--listen takes an IP address", "--listen", "the moon")]
    [InlineData("--port", "--port", "0")]
    [InlineData("--content", "--port", "0", "--listen", "127.0.0.1", "--content", "/nowhere")]
    public async Task A_wrong_option_says_what_to_give_instead(string says, params string[] options)
    {
        var (code, _, errors) = await CommandLine.Run(["serve", "--data", folder.Path, .. options]);

        Assert.Equal(1, code);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstration_takes_no_address_from_outside()
    {
        foreach (var option in new[] { "--listen", "--base", "--tls" })
        {
            var (code, _, errors) = await CommandLine.Run("demo", "--data", folder.Path, option, "0.0.0.0", "x");
            Assert.Equal(1, code);
            Assert.Contains($"There is no option '{option}' of demo", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_verb_it_says_which_there_are()
    {
        foreach (var arguments in new string[][] { [], ["dance"], ["content"], ["content", "check"] })
        {
            var (code, _, errors) = await CommandLine.Run(arguments);
            Assert.Equal(1, code);
            Assert.Contains("serve, demo, content check DIR, backup FILE or restore FILE", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_Fusion_on_the_same_SQLite_data_is_refused()
    {
        using var pack = PackFolder.Small();
        await using var disk = await Disk.Make(Db.Sqlite);
        await using var first = await Site.Start(Db.Sqlite, pack.Path, disk: disk);

        await Assert.ThrowsAsync<Platform.StartupFault>(async () =>
        {
            await using var second = await Site.Start(Db.Sqlite, pack.Path, disk: disk);
        });
    }
}

/// <summary>Root may write everywhere, so that nothing can be shown by it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootCannotFactAttribute : FactAttribute
{
    public RootCannotFactAttribute()
    {
        if (Environment.IsPrivilegedProcess) Skip = "The tests run as root, who may write to any folder.";
    }
}
