using System.Buffers;
using System.Runtime.InteropServices;
using Fusion.Text;

namespace Fusion.Web.Platform.Search;

/// <summary>
/// An inverted index in memory over folded tokens. Each word of a query must be in a document: as it is, as the beginning of a word, or, where no
/// word begins so, with a small typing error. The same on every database, because the database takes no part in it.
/// </summary>
internal sealed class TextIndex
{
    public const int MostQueryWords = 12;

    const int TitleWord = 12, TitlePrefix = 7, TitleNear = 4, BodyWord = 3, BodyPrefix = 2, BodyNear = 1;

    readonly Vocabulary words;
    readonly int[][] postings;
    readonly int documents;

    TextIndex(Vocabulary words, int[][] postings, int documents) => (this.words, this.postings, this.documents) = (words, postings, documents);

    /// <summary>Builds the index of documents 0, 1, 2 … from their <see cref="SearchText"/>.</summary>
    public static TextIndex Build(IEnumerable<string> searchTexts)
    {
        var builder = new Builder();
        foreach (var text in searchTexts) builder.Add(text);
        return builder.Build([.. Enumerable.Range(0, builder.Documents)]);
    }

    /// <summary>Takes documents as they are read; they are numbered at the end.</summary>
    public sealed class Builder
    {
        readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
        readonly Inverter inverter = new();

        public Builder() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

        public int Documents => inverter.Documents;

        /// <summary>Adds one document by its <see cref="SearchText"/>.</summary>
        public void Add(string searchText)
        {
            var split = searchText.IndexOf('\n', StringComparison.Ordinal);
            Add(searchText.AsSpan(0, Math.Max(split, 0)), mark: 1);
            Add(searchText.AsSpan(split + 1), mark: 0);
            inverter.EndDocument();
        }

        /// <param name="order">At each document number, which document as added.</param>
        public TextIndex Build(ReadOnlySpan<int> order)
        {
            var words = Vocabulary.Create(numbers.Keys);
            var postings = inverter.Invert(numbers.Count, order);
            return new TextIndex(words, [.. words.Select(word => postings[numbers[word]])], order.Length);
        }

        void Add(ReadOnlySpan<char> tokens, int mark)
        {
            foreach (var range in tokens.Split(' '))
            {
                var token = tokens[range];
                if (token.IsEmpty) continue;
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, token, out var known);
                if (!known) number = numbers.Count - 1;
                inverter.Add(number, mark);
            }
        }
    }

    /// <summary>The documents that have every word of the query, with scores by which to order them; null when the query has no words.</summary>
    public TextMatches? Find(string query) => Find(query, [new TextPart(this, null)])?[0];

    /// <summary>The same in several indexes as though they were one, for each of them; null when the query has no words.</summary>
    public static TextMatches[]? Find(string query, IReadOnlyList<TextPart> parts)
    {
        var tokens = Tokens.Of(query, MostQueryWords).Distinct().ToList();
        if (tokens.Count == 0) return null;
        // Typing errors are forgiven where no word of any part begins as the query's does.
        var sought = tokens.ConvertAll(token => (token, parts.Any(part => part.Index.Begins(token, part.Live))));
        return [.. parts.Select(part => part.Index.Find(sought, part.Live))];
    }

    /// <summary>Adds to each document of each part how many uncommon words it shares with this text; for "similar".</summary>
    /// <param name="mostDocuments">A word that more documents have is common.</param>
    /// <param name="shared">For each part a number for each of its documents.</param>
    public static void CountUncommonWords(string searchText, int mostDocuments, IReadOnlyList<TextPart> parts, IReadOnlyList<int[]> shared)
    {
        const int shortest = 4;
        var postings = new int[parts.Count][];
        foreach (var range in searchText.AsSpan().SplitAny(' ', '\n'))
        {
            var token = searchText.AsSpan()[range];
            if (token.Length < shortest) continue;
            var documents = 0;
            for (var part = 0; part < parts.Count && documents <= mostDocuments; part++)
            {
                postings[part] = parts[part].Index.PostingsOf(token);
                documents += parts[part].Having(postings[part]);
            }
            if (documents > mostDocuments) continue;
            for (var part = 0; part < parts.Count; part++)
                foreach (var posting in postings[part])
                    if (parts[part].Has(posting >> 1)) shared[part][posting >> 1]++;
        }
    }

    TextMatches Find(List<(string Token, bool Begins)> sought, Bitset? live)
    {
        Bitset? all = null;
        var scores = ArrayPool<int>.Shared.Rent(documents);
        Array.Clear(scores, 0, documents);
        foreach (var (token, begins) in sought)
        {
            var some = new Bitset(documents);
            foreach (var (word, title, body) in WordsFor(token, begins))
                foreach (var posting in postings[word])
                {
                    some.Set(posting >> 1);
                    scores[posting >> 1] += (posting & 1) != 0 ? title : body;
                }
            all = all is null ? some : all.And(some);
        }
        return new TextMatches(live is null ? all! : all!.And(live), scores);
    }

    /// <summary>Whether a word of a document that counts begins so.</summary>
    bool Begins(string token, Bitset? live)
    {
        var range = words.PrefixRange(token);
        if (live is null) return range.Start.Value < range.End.Value;
        for (var word = range.Start.Value; word < range.End.Value; word++)
            foreach (var posting in postings[word]) if (live[posting >> 1]) return true;
        return false;
    }

    int[] PostingsOf(ReadOnlySpan<char> word) => words.IndexOf(word) is >= 0 and var at ? postings[at] : [];

    IEnumerable<(int Word, int Title, int Body)> WordsFor(string token, bool begins)
    {
        if (!begins) return words.FindNear(token, NearMatch.Allowed(token.Length)).Select(near => (near.Index, TitleNear, BodyNear));
        var range = words.PrefixRange(token);
        return Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Select(word => words[word].Length == token.Length ? (word, TitleWord, BodyWord) : (word, TitlePrefix, BodyPrefix));
    }
}

/// <summary>An index and which of its documents still count; null for all.</summary>
internal sealed record TextPart(TextIndex Index, Bitset? Live)
{
    public bool Has(int document) => Live is null || Live[document];

    /// <summary>How many of the documents that have a word count.</summary>
    public int Having(int[] postings) => Live is null ? postings.Length : postings.Count(posting => Live[posting >> 1]);
}

/// <summary>The documents that a query found. A score only orders the documents of one query. The scores are lent: dispose when the order is made.</summary>
internal sealed record TextMatches(Bitset Documents, int[] Scores) : IDisposable
{
    public void Dispose() => ArrayPool<int>.Shared.Return(Scores);

    /// <summary>The best of the documents, best first; those with the same score in their own order.</summary>
    public IReadOnlyList<int> Best(int take)
    {
        var best = new Highest(take);
        foreach (var at in Documents.From(0)) best.Offer(at, Scores[at]);
        return best.InOrder();
    }
}
