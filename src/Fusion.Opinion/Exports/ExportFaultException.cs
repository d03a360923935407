namespace Fusion.Opinion.Exports;

/// <summary>An export that cannot be understood.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="reason">What is wrong with it.</param>
public sealed class ExportFaultException(int line, string reason) : FormatException($"{line}: {reason}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}
