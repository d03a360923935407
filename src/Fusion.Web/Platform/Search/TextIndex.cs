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
    public TextMatches? Find(string query)
    {
        var tokens = Tokens.Of(query, MostQueryWords);
        if (tokens.Count == 0) return null;
        Bitset? all = null;
        var scores = ArrayPool<int>.Shared.Rent(documents);
        Array.Clear(scores, 0, documents);
        foreach (var token in tokens.Distinct())
        {
            var some = new Bitset(documents);
            foreach (var (word, title, body) in WordsFor(token))
                foreach (var posting in postings[word])
                {
                    some.Set(posting >> 1);
                    scores[posting >> 1] += (posting & 1) != 0 ? title : body;
                }
            all = all is null ? some : all.And(some);
        }
        return new TextMatches(all!, scores);
    }

    /// <summary>Documents that share uncommon words with this text, the most first; for "similar".</summary>
    public Dictionary<int, int> SharingUncommonWords(string searchText, int mostDocuments)
    {
        var shared = new Dictionary<int, int>();
        foreach (var token in searchText.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = words.IndexOf(token);
            if (at < 0 || token.Length < 4 || postings[at].Length > mostDocuments) continue;
            foreach (var posting in postings[at]) shared[posting >> 1] = shared.GetValueOrDefault(posting >> 1) + 1;
        }
        return shared;
    }

    IEnumerable<(int Word, int Title, int Body)> WordsFor(string token)
    {
        var (first, end) = (words.PrefixRange(token).Start.Value, words.PrefixRange(token).End.Value);
        if (first < end)
        {
            for (var word = first; word < end; word++)
                yield return words[word].Length == token.Length ? (word, TitleWord, BodyWord) : (word, TitlePrefix, BodyPrefix);
            yield break;
        }
        foreach (var near in words.FindNear(token, NearMatch.Allowed(token.Length))) yield return (near.Index, TitleNear, BodyNear);
    }
}

/// <summary>The documents that a query found. A score only orders the documents of one query. The scores are lent: dispose when the order is made.</summary>
internal sealed record TextMatches(Bitset Documents, int[] Scores) : IDisposable
{
    public void Dispose() => ArrayPool<int>.Shared.Return(Scores);

    /// <summary>The best of the documents, best first; those with the same score in their own order.</summary>
    public IReadOnlyList<int> Best(int take) => [.. Documents.From(0).OrderByDescending(at => Scores[at]).ThenBy(at => at).Take(take)];
}
