using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Fusion.OpenRecord;

/// <summary>The one form of a JSON value that is hashed: names in order, no spaces, numbers as ECMAScript writes them. Source: RFC 8785 (JCS).</summary>
public static class CanonicalJson
{
    /// <summary>The deepest nesting that is taken.</summary>
    public const int Deepest = 64;

    /// <summary>The canonical bytes of JSON in UTF-8.</summary>
    /// <exception cref="RecordFaultException">It has none (<see cref="RecordFault.Json"/>): malformed, a name twice in an object, half a surrogate pair, a number beyond a double, deeper than <see cref="Deepest"/>.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> utf8)
    {
        using var document = Parse(utf8);
        return Of(document.RootElement);
    }

    /// <summary>The canonical bytes of a value.</summary>
    /// <exception cref="RecordFaultException">It has none (<see cref="RecordFault.Json"/>).</exception>
    public static byte[] Of(JsonElement value)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(value, output, Deepest);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The canonical bytes of a string.</summary>
    /// <exception cref="RecordFaultException">It has half a surrogate pair (<see cref="RecordFault.Json"/>).</exception>
    public static byte[] OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new ArrayBufferWriter<byte>(text.Length + 2);
        WriteText(text, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads JSON in UTF-8, strictly: no comments, no commas too many.</summary>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = Deepest });
        }
        catch (JsonException fault)
        {
            throw Fault($"not JSON ({fault.Message})");
        }
    }

    /// <summary>A string of it, decoded.</summary>
    internal static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault("a string is half a surrogate pair or not UTF-8");
        }
    }

    private static void Write(JsonElement value, ArrayBufferWriter<byte> output, int depth)
    {
        if (depth < 0) throw Fault($"nested deeper than {Deepest}");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, output, depth); break;
            case JsonValueKind.Array: WriteArray(value, output, depth); break;
            case JsonValueKind.String: WriteText(Text(value), output); break;
            case JsonValueKind.Number: WriteNumber(value, output); break;
            case JsonValueKind.True: output.Write("true"u8); break;
            case JsonValueKind.False: output.Write("false"u8); break;
            case JsonValueKind.Null: output.Write("null"u8); break;
            default: throw Fault("there is no value");
        }
    }

    private static void WriteObject(JsonElement value, ArrayBufferWriter<byte> output, int depth)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var member in value.EnumerateObject()) members.Add((NameOf(member), member.Value));
        // By UTF-16 unit, as RFC 8785 §3.2.3 says.
        members.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        output.Write("{"u8);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0 && members[i].Name == members[i - 1].Name) throw Fault($"the name {RecordFaultException.Shown(members[i].Name)} is there twice");
            if (i > 0) output.Write(","u8);
            WriteText(members[i].Name, output);
            output.Write(":"u8);
            Write(members[i].Value, output, depth - 1);
        }
        output.Write("}"u8);
    }

    private static void WriteArray(JsonElement value, ArrayBufferWriter<byte> output, int depth)
    {
        output.Write("["u8);
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first) output.Write(","u8);
            first = false;
            Write(item, output, depth - 1);
        }
        output.Write("]"u8);
    }

    private static void WriteNumber(JsonElement value, ArrayBufferWriter<byte> output)
    {
        if (!value.TryGetDouble(out var number) || !double.IsFinite(number)) throw Fault("a number is beyond what a double holds");
        output.Write(Encoding.ASCII.GetBytes(Es6Number.Write(number)));
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> output)
    {
        if (!Utf8.IsWellFormed(text)) throw Fault("a string has half a surrogate pair");
        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => written.Append("\\\""),
                '\\' => written.Append("\\\\"),
                '\b' => written.Append("\\b"),
                '\t' => written.Append("\\t"),
                '\n' => written.Append("\\n"),
                '\f' => written.Append("\\f"),
                '\r' => written.Append("\\r"),
                < ' ' => written.Append("\\u00").Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => written.Append(c),
            };
        }
        output.Write(Encoding.UTF8.GetBytes(written.Append('"').ToString()));
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw Fault("a name has half a surrogate pair or is not UTF-8");
        }
    }

    private static RecordFaultException Fault(string otherwise) => new(RecordFault.Json, $"No canonical JSON: {otherwise}.");
}
