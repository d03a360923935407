using System.Globalization;
using System.Text.Json;

namespace Fusion.Toolkit.Files;

/// <summary>One object of the file: asked for each of its names in turn, it notes whatever is wrong with them, and at last the names that nobody asked for.</summary>
internal sealed class FileNode
{
    readonly JsonElement element;
    readonly List<InstrumentFault> faults;
    readonly HashSet<string> asked = [];
    readonly string language;

    public FileNode(JsonElement element, string path, string language, List<InstrumentFault> faults)
    {
        (this.element, Path, this.language, this.faults) = (element, path, language, faults);
        var seen = new HashSet<string>();
        foreach (var name in element.EnumerateObject())
            if (!seen.Add(name.Name)) faults.Add(new(In(name.Name), FaultKind.Twice, name.Name));
    }

    public string Path { get; }

    public string In(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    public void Fault(string name, FaultKind kind, params IReadOnlyList<string> details) => faults.Add(new(In(name), kind, details));

    public Wording Wording(string name, int most, bool isNeeded = true)
    {
        if (Find(name, isNeeded) is not { } found) return Toolkit.Wording.None;
        return WordingOf(found, In(name), most, isNeeded);
    }

    public IReadOnlyList<Wording> Wordings(string name, int most, int least, int several) => Each(name, least, several, (found, path) => WordingOf(found, path, most, isNeeded: true));

    public string Word(string name, bool isNeeded = true)
    {
        if (Find(name, isNeeded) is not { } found) return "";
        if (found.ValueKind == JsonValueKind.String) return found.GetString()!;
        Fault(name, FaultKind.OtherType, "a text");
        return "";
    }

    public string Key(string name, bool isNeeded = true)
    {
        var key = Word(name, isNeeded);
        if (key.Length > 0 && !IsKey(key)) Fault(name, FaultKind.BadKey);
        return key;
    }

    public T Choice<T>(string name, T otherwise, bool isNeeded = true) where T : struct, Enum
    {
        var word = Word(name, isNeeded);
        if (word.Length == 0) return otherwise;
        foreach (var value in Enum.GetValues<T>())
            if (FileWords.Of(value) == word) return value;
        Fault(name, FaultKind.UnknownValue, word.Length > 40 ? word[..40] : word, string.Join(", ", Enum.GetValues<T>().Select(FileWords.Of)));
        return otherwise;
    }

    public int Whole(string name, int least, int most, int? otherwise = null)
    {
        if (Find(name, otherwise is null) is not { } found) return otherwise ?? least;
        if (found.ValueKind != JsonValueKind.Number || !found.TryGetInt32(out var number)) Fault(name, FaultKind.OtherType, "a whole number");
        else if (number < least || number > most) Fault(name, FaultKind.OutOfRange, Text(least), Text(most));
        else return number;
        return least;
    }

    public bool Truth(string name)
    {
        if (Find(name, isNeeded: false) is not { } found) return false;
        if (found.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Fault(name, FaultKind.OtherType, "true or false");
        return found.ValueKind == JsonValueKind.True;
    }

    public FileNode? Object(string name, bool isNeeded = true)
    {
        if (Find(name, isNeeded) is not { } found) return null;
        return Of(found, In(name));
    }

    public IReadOnlyList<T> Objects<T>(string name, int least, int most, Func<FileNode, T> read) where T : class =>
        Each(name, least, most, (found, path) => Of(found, path) is { } node ? node.Whole(read) : null).OfType<T>().ToList();

    /// <summary>Reads all of the object, and notes names that mean nothing.</summary>
    public T Whole<T>(Func<FileNode, T> read)
    {
        var value = read(this);
        foreach (var name in element.EnumerateObject())
            if (!asked.Contains(name.Name)) faults.Add(new(In(name.Name), FaultKind.UnknownName, name.Name));
        return value;
    }

    /// <summary>Notes a key that two parts of a list share.</summary>
    public void MustDiffer(string list, IEnumerable<string> keys)
    {
        var seen = new HashSet<string>();
        foreach (var key in keys)
            if (key.Length > 0 && !seen.Add(key)) Fault(list, FaultKind.Twice, key);
    }

    static bool IsKey(string text) => text.Length <= 40 && text[0] != '-' && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    FileNode? Of(JsonElement found, string path)
    {
        if (found.ValueKind == JsonValueKind.Object) return new FileNode(found, path, language, faults);
        faults.Add(new(path, FaultKind.OtherType, "an object"));
        return null;
    }

    JsonElement? Find(string name, bool isNeeded)
    {
        asked.Add(name);
        if (element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null) return found;
        if (isNeeded) Fault(name, FaultKind.Missing);
        return null;
    }

    List<T> Each<T>(string name, int least, int most, Func<JsonElement, string, T> read)
    {
        if (Find(name, least > 0) is not { } found) return [];
        if (found.ValueKind != JsonValueKind.Array)
        {
            Fault(name, FaultKind.OtherType, "a list");
            return [];
        }
        if (found.GetArrayLength() < least || found.GetArrayLength() > most) Fault(name, FaultKind.Number, Text(least), Text(most));
        return [.. found.EnumerateArray().Take(most).Select((one, at) => read(one, $"{In(name)}[{Text(at)}]"))];
    }

    /// <summary>A text in the file's language, or an object of texts by their languages.</summary>
    Wording WordingOf(JsonElement found, string path, int most, bool isNeeded)
    {
        List<(string Language, string Text)> texts = found.ValueKind switch
        {
            JsonValueKind.String => [(language, found.GetString()!.Trim())],
            JsonValueKind.Object => [.. found.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.String).Select(one => (one.Name, one.Value.GetString()!.Trim()))],
            _ => [],
        };
        if (found.ValueKind is not (JsonValueKind.String or JsonValueKind.Object) || (found.ValueKind == JsonValueKind.Object && texts.Count != found.EnumerateObject().Count()))
        {
            faults.Add(new(path, FaultKind.OtherType, "a text, or texts by their languages"));
            return Toolkit.Wording.None;
        }
        foreach (var (_, text) in texts)
            if (text.Length > most) faults.Add(new(path, FaultKind.TooLong, Text(most), Text(text.Length)));
        if (texts.FirstOrDefault(text => text.Language.Length != 2 || !text.Language.All(char.IsAsciiLetterLower)) is { Language: { } other }) faults.Add(new(path, FaultKind.UnknownName, other));
        texts.RemoveAll(text => text.Text.Length == 0);
        if (texts.Count == 0 && isNeeded) faults.Add(new(path, FaultKind.Missing));
        return new Wording(texts);
    }
}

/// <summary>How values are written in a file.</summary>
internal static class FileWords
{
    /// <summary>NowWant is <c>now-want</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
