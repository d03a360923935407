using System.Globalization;
using System.IO.Compression;
using System.Text;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.OpenData;

/// <summary>The whole public data set in one file, made once after each change and then given away as it lies on the disk.</summary>
internal sealed class Archive(StartOptions options, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    public const string FileName = "fusion-data.zip";

    readonly SemaphoreSlim making = new(1);
    string? made;
    volatile bool stale = true;

    public void Forget() => stale = true;

    /// <summary>Path of the finished file; made now if it is not there or something has changed since.</summary>
    /// <remarks>Its links begin with the host's own address, whatever name the request used: everybody gets the same file.</remarks>
    public async Task<string> File(CancellationToken cancel)
    {
        if (!stale && made is not null && System.IO.File.Exists(made)) return made;
        await making.WaitAsync(cancel);
        try
        {
            if (!stale && made is not null && System.IO.File.Exists(made)) return made;
            stale = false;
            var folder = Path.Combine(options.DataFolder, "cache");
            System.IO.Directory.CreateDirectory(folder);
            var unfinished = Path.Combine(folder, FileName + ".part");
            await Write(unfinished, new LinkBase(options.PublicAddress), cancel);
            var finished = Path.Combine(folder, FileName);
            System.IO.File.Move(unfinished, finished, overwrite: true);
            return made = finished;
        }
        catch
        {
            stale = true;
            throw;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    async Task Write(string path, LinkBase links, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<Words>();
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Language.All[0].Culture;
        try
        {
            await using var file = System.IO.File.Create(path);
            await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            var dictionary = new StringBuilder("# Data dictionary\n\n");
            foreach (var set in scope.ServiceProvider.GetServices<IDataset>())
            {
                var name = set.Shape.Name;
                var lines = Path.Combine(Path.GetDirectoryName(path)!, name + ".part");
                await using (var csv = Writer(zip.CreateEntry($"{name}.csv", CompressionLevel.Fastest).Open()))
                await using (var json = Writer(System.IO.File.Create(lines)))
                    await set.Write(csv, json, links, cancel);
                await zip.CreateEntryFromFileAsync(lines, $"{name}.jsonl", CompressionLevel.Fastest, cancel);
                System.IO.File.Delete(lines);
                dictionary.Append(CultureInfo.InvariantCulture, $"## {name}\n{words[$"dataset.{name}"]}\n\n| column | type | meaning |\n|---|---|---|\n");
                foreach (var (column, type) in set.Shape.Columns)
                    dictionary.Append(CultureInfo.InvariantCulture, $"| `{column}` | {type.ToString().ToLowerInvariant()} | {words[$"data.{name}.{column}"]} |\n");
                dictionary.Append('\n');
            }
            await Text(zip, "DICTIONARY.md", dictionary.ToString());
            await Text(zip, "README.md", $"# {words["data.title"]}\n\n{words["data.lead"]}\n\n{words["data.archive.readme"]}\n\nFrom: {links.Address}\nMade: {Instants.Iso(clock.GetUtcNow().UtcDateTime)}\nLicence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false));

    static async Task Text(ZipArchive zip, string name, string text)
    {
        await using var writer = Writer(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
        await writer.WriteAsync(text);
    }
}

/// <summary>Any change of public data makes the archive stale.</summary>
internal sealed class ArchiveReset(Topic topic, Archive archive) : IReadModel
{
    public Topic Topic => topic;

    public int Order => 90;

    public Task Refresh(CancellationToken cancel)
    {
        archive.Forget();
        return Task.CompletedTask;
    }
}
