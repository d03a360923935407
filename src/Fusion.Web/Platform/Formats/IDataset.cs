namespace Fusion.Web.Platform.Formats;

/// <summary>A list of public records that a feature gives away: as pages, and whole in the archive.</summary>
internal interface IDataset
{
    IDataShape Shape { get; }

    /// <summary>Address of the list, from the root, in <c>{braces}</c> what varies; null where the records are given with their owners only.</summary>
    string? ListPath { get; }

    /// <summary>Address of one record, with <c>{slug}</c> or <c>{code}</c> in it; null as above.</summary>
    string? RecordPath { get; }

    /// <summary>Writes every public record, in a stable order, as CSV and as JSON, one object a line.</summary>
    Task Write(TextWriter csv, TextWriter json, LinkBase links, CancellationToken cancel);
}

internal abstract class Dataset<T>(DataShape<T> shape, string? listPath, string? recordPath) : IDataset
{
    public IDataShape Shape => shape;

    public string? ListPath => listPath;

    public string? RecordPath => recordPath;

    protected abstract IAsyncEnumerable<T> ReadAll(CancellationToken cancel);

    public async Task Write(TextWriter csv, TextWriter json, LinkBase links, CancellationToken cancel)
    {
        Packs.Csv.Write(csv, shape.Columns.Select(column => column.Name));
        await foreach (var row in ReadAll(cancel))
        {
            Packs.Csv.Write(csv, shape.ToCells(row, links));
            await json.WriteLineAsync(shape.ToJson(row, links).ToJsonString());
        }
    }
}
