using System.Text;

namespace Fusion.Architecture.Tests;

/// <summary>Enough of RFC 4180 for our own tables.</summary>
internal static class Csv
{
    public static IReadOnlyList<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (letter == '"') quoted = !quoted;
            else if (quoted || letter is not (',' or '\n' or '\r')) cell.Append(letter);
            else if (letter == ',') Close();
            else if (letter == '\n')
            {
                Close();
                rows.Add([.. row]);
                row.Clear();
            }
        }
        return rows;

        void Close()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
