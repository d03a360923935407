using System.Globalization;

namespace Fusion.Opinion.Exports;

/// <summary>A row of <c>comments.csv</c>: a statement.</summary>
/// <param name="Timestamp">Milliseconds since 1970.</param>
/// <param name="Id">Its id.</param>
/// <param name="Author">Its author's participant id.</param>
/// <param name="Moderated">1 let through, 0 not looked at, −1 out.</param>
/// <param name="Body">What it says.</param>
public sealed record ExportComment(long Timestamp, long Id, long Author, int Moderated, string Body)
{
    /// <summary>Reads <c>comments.csv</c>, of which it needs the columns comment-id, moderated and comment-body.</summary>
    /// <exception cref="ExportFaultException">It cannot be understood; says line and reason.</exception>
    public static IReadOnlyList<ExportComment> Read(ReadOnlySpan<byte> utf8)
    {
        var comments = new List<ExportComment>();
        var known = new HashSet<long>();
        CsvRows.Read(utf8, ["timestamp", "comment-id", "author-id", "moderated", "comment-body"], (line, values) =>
        {
            var comment = new ExportComment(Whole(values[0], line, "timestamp"), Whole(values[1], line, "comment-id"), Whole(values[2], line, "author-id"),
                values[3] is "1" or "0" or "-1" ? int.Parse(values[3], CultureInfo.InvariantCulture) : throw new ExportFaultException(line, $"moderated is '{values[3]}' and may be 1, 0 or -1."), values[4]);
            if (!known.Add(comment.Id))
                throw new ExportFaultException(line, $"The statement {comment.Id} is there twice.");
            comments.Add(comment);
        });
        return comments;
    }

    internal static long Whole(string text, int line, string column) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw new ExportFaultException(line, $"{column} is '{text}', which is no whole number.");
}
