using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Fusion.Web.Platform.Packs;

/// <summary>A content pack as read from its folder: every cell of every file, with every fault found on the way.</summary>
internal sealed class Pack
{
    const long LongestFile = 256L << 20;

    public required string Folder { get; init; }

    public string Id { get; private set; } = "";

    public string Version { get; private set; } = "";

    public Localised Title { get; private set; } = Localised.None;

    public string Licence { get; private set; } = "";

    public IReadOnlyList<string> Languages { get; private set; } = ["en"];

    public bool IsSynthetic { get; private set; }

    public string Digest { get; private set; } = "";

    public List<PackFault> Faults { get; } = [];

    readonly Dictionary<string, PackTable> tables = [];

    public PackTable Table(string file) => tables.TryGetValue(file, out var table) ? table : PackTable.Empty(this, file);

    /// <summary>A pack of this name that holds nothing: applying it removes what was loaded under the name.</summary>
    public static Pack Nothing(string id) => new() { Folder = "", Id = id, IsNothing = true };

    /// <summary>What was loaded under this name is to go.</summary>
    public bool IsNothing { get; private init; }

    /// <summary>Reads a folder; what is wrong with it is in <see cref="Faults"/>, never thrown.</summary>
    public static Pack Read(string folder)
    {
        var pack = new Pack { Folder = folder };
        try
        {
            if (!Directory.Exists(folder)) pack.Fault("pack.json", 0, $"there is no folder {folder}");
            else pack.ReadAll();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            pack.Fault("pack.json", 0, $"the folder cannot be read: {fault.Message}");
        }
        return pack;
    }

    public void Fault(string file, int row, string message) => Faults.Add(new PackFault(file, row, message));

    /// <summary>A digest of every byte of a pack's files, found without reading them as a pack; null when there is nothing to read.</summary>
    public static string? DigestOf(string folder)
    {
        try
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            foreach (var file in PackSchema.Files.Keys.Prepend("pack.json"))
            {
                var path = Path.Combine(folder, file);
                if (!File.Exists(path)) continue;
                digest.AppendData(Encoding.UTF8.GetBytes($"{file}:{new FileInfo(path).Length}:"));
                using var bytes = File.OpenRead(path);
                for (int read; (read = bytes.Read(buffer)) > 0;) digest.AppendData(buffer, 0, read);
            }
            return Convert.ToHexStringLower(digest.GetHashAndReset());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    void ReadAll()
    {
        Digest = DigestOf(Folder) ?? "";
        ReadManifest();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.csv").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal))
            if (!PackSchema.Files.ContainsKey(file)) Fault(file, 0, $"is no file of a content pack; the files are {string.Join(", ", PackSchema.Files.Keys)}");
        foreach (var (file, columns) in PackSchema.Files)
        {
            var path = Path.Combine(Folder, file);
            if (!File.Exists(path)) continue;
            if (new FileInfo(path).Length > LongestFile) { Fault(file, 0, "is larger than 256 MB: split the pack"); continue; }
            var bytes = File.ReadAllBytes(path);
            if (Decode(file, bytes) is { } text) tables[file] = PackTable.Read(this, file, columns, text);
        }
    }

    void ReadManifest()
    {
        const string file = "pack.json";
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path)) { Fault(file, 0, "is missing: a content pack begins with it"); return; }
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) { Fault(file, 1, "must hold one object"); return; }
            Id = Text(root, "id");
            if (!PackRow.IsKey(Id)) Fault(file, 1, "\"id\" must be a-z, 0-9 and hyphens, at most 80 characters");
            Version = Text(root, "version");
            if (!System.Version.TryParse(Version, out var version) || version.Build < 0) Fault(file, 1, "\"version\" must be three numbers, as in 1.0.0");
            Licence = Text(root, "licence");
            if (Licence.Length == 0) Fault(file, 1, "\"licence\" is missing: say under which licence others may use this data");
            IsSynthetic = root.TryGetProperty("synthetic", out var synthetic) && synthetic.ValueKind == JsonValueKind.True;
            if (root.TryGetProperty("languages", out var languages) && languages.ValueKind == JsonValueKind.Array && languages.GetArrayLength() > 0
                && languages.EnumerateArray().All(language => language.ValueKind == JsonValueKind.String && language.GetString() is { Length: >= 2 and <= 8 })
                && languages.EnumerateArray().Select(language => language.GetString()).Distinct().Count() == languages.GetArrayLength())
                Languages = [.. languages.EnumerateArray().Select(language => language.GetString()!)];
            else Fault(file, 1, "\"languages\" must be a list of different language codes such as [\"en\", \"fr\"]");
            if (root.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.Object)
                Title = Localised.Of(title.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String).Select(text => (text.Name, text.Value.GetString()!)));
            if (Title.IsEmpty || Title.All.Any(text => text.Text.Length > 200)) Fault(file, 1, "\"title\" must be an object of language to text, at most 200 characters each");
        }
        catch (JsonException fault)
        {
            Fault(file, (int)(fault.LineNumber ?? 0) + 1, "is not JSON here: look for a missing comma, quote or bracket");
        }
    }

    static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    string? Decode(string file, byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        }
        catch (ArgumentException)
        {
            Fault(file, 0, "is not UTF-8: save it again as CSV UTF-8");
            return null;
        }
    }
}
