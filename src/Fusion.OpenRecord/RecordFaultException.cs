namespace Fusion.OpenRecord;

/// <summary>Something from outside is malformed or does not hold. The only exception that readers and checks of outside data throw.</summary>
public sealed class RecordFaultException : Exception
{
    private const int Longest = 80;

    /// <summary>Names the fault.</summary>
    /// <param name="fault">Which of the closed set.</param>
    /// <param name="message">One sentence for a person.</param>
    public RecordFaultException(RecordFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>Which of the closed set of faults.</summary>
    public RecordFault Fault { get; }

    /// <summary>Outside text as it may stand in a message: short, and without control characters.</summary>
    internal static string Shown(ReadOnlySpan<char> text)
    {
        var shown = text[..Math.Min(text.Length, Longest)].ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) || char.IsSurrogate(shown[i])) shown[i] = '?';
        }
        return $"\"{new string(shown)}\"{(text.Length > Longest ? " …" : "")}";
    }
}
