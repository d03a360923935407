using Fusion.Web.Platform;

namespace Fusion.Web.Ui;

/// <summary>What somebody asked for in an address, value by value; what is not understood is said, and never passed over.</summary>
internal sealed class QueryReading(IQueryCollection query)
{
    // The key of a page is the longest that anybody sends.
    const int MostLetters = 700, MostShown = 60;

    readonly List<Rejection> rejections = [];

    public IReadOnlyList<Rejection> Rejections => rejections;

    /// <summary>The value of a name; null where there is none, or none that can be used.</summary>
    public string? One(string name, Func<string, bool> isValue)
    {
        var text = query[name].ToString().Trim();
        if (text.Length == 0) return null;
        if (text.Length <= MostLetters && isValue(text)) return text;
        Reject(name, text);
        return null;
    }

    /// <summary>Nothing goes by the value of a name.</summary>
    public void Reject(string name, string text) => Add(new Rejection(name, "query.unknown-value", text.Length > MostShown ? text[..MostShown] + "…" : text));

    public void Add(Rejection rejection) => rejections.Add(rejection);
}
