using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading.Channels;
using Fusion.Toolkit;
using Fusion.Toolkit.Files;
using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Bench;

/// <summary>
/// A session of the toolkit: two hundred people who answer at once, over HTTP as their phones do, while a projector follows; what a phone loads; and the result of
/// ten thousand responses. In the program itself on a database of its own, so that the load shares the two cores with the host.
/// </summary>
internal static class ToolkitBench
{
    public static async Task<int> Run(string[] args)
    {
        int Number(string name, string usual) => int.Parse(args.Option(name, usual), CultureInfo.InvariantCulture);
        var (people, responses, items) = (Number("--people", "200"), Number("--responses", "10000"), Number("--items", "50"));
        var server = args.Option("--postgres", Environment.GetEnvironmentVariable("FUSION_TEST_PG") ?? "");
        var pack = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            InProgram.Write(pack, 10);
            foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null])
                await RecordHostBench.With(postgres, async app =>
                {
                    app.Services.GetRequiredService<HostState>().HasHost = true;
                    Console.WriteLine($"# {(postgres is null ? "SQLite" : "PostgreSQL")}");
                    await Answer(app, people);
                    await Weigh(app);
                    await Result(app, responses, items);
                }, pack);
            return 0;
        }
        finally
        {
            Directory.Delete(pack, recursive: true);
        }
    }

    /// <summary>All answer one item in the same moment, item after item; then each at their own pace, while notes are followed until the projector shows them.</summary>
    static async Task Answer(WebApplication app, int people)
    {
        var instrument = app.Services.GetRequiredService<ShippedInstruments>().Find("democratic-qualities")!;
        var scales = instrument.Items.Where(item => item.Kind == ItemKind.NowWant).ToList();
        var note = instrument.Items.First(item => item.Kind == ItemKind.Text).Key;
        // Each phone brings its own token: what one client kept for all would make them one person.
        using var usual = InProgram.Client(app);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = usual.BaseAddress };
        var together = await Hold(app, instrument, isAnonymous: false);
        var phones = await Join(client, together, people);
        List<double> taken = [];
        foreach (var item in scales)
        {
            taken.AddRange(await Task.WhenAll(phones.Select(phone => Send(client, together, phone, item.Key, Pair))));
            await Task.Delay(1000);
        }
        Console.WriteLine($"{people} in the same moment, {scales.Count} times, until an answer is acknowledged: all but the first time {InProgram.Told(taken[people..])}; the first included {InProgram.Told(taken)}");

        var paced = await Hold(app, instrument, isAnonymous: false);
        phones = await Join(client, paced, people);
        using var end = new CancellationTokenSource();
        var wall = new Wall(client, paced);
        var (showing, listening) = (wall.Follow(end.Token), phones.Select(_ => Wall.Listen(client, paced, () => { }, end.Token)).ToList());
        await Task.Delay(1000);
        taken.Clear();
        var acknowledged = await Task.WhenAll(phones.Select(async (phone, at) =>
        {
            var own = new List<double>();
            await Task.Delay(2000 * at / people);
            foreach (var item in scales)
            {
                own.Add(await Send(client, paced, phone, item.Key, Pair));
                await Task.Delay(1800);
            }
            // One in four says something besides: that is followed to the wall.
            if (at % 4 == 0) await wall.Sent($"Note number {at}.", text => Send(client, paced, phone, note, $$"""{"line":1,"text":"{{text}}"}"""));
            return own;
        }));
        await Task.Delay(5000);
        await end.CancelAsync();
        await Task.WhenAll([showing, .. listening]);
        Console.WriteLine($"{people} at their own pace, one answer in two seconds each, all of them and the wall listening: {InProgram.Told([.. acknowledged.SelectMany(own => own)])}");
        Console.WriteLine($"from a note's sending to the wall that shows it ({wall.Shown.Count} of {wall.Count} notes): {InProgram.Told(wall.Shown)}");
    }

    const string Pair = """{"line":0,"first":2,"second":4}""";

    /// <summary>Milliseconds from sending to the acknowledgement.</summary>
    static async Task<double> Send(HttpClient client, Board board, string phone, string item, string line)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(board.JoinPath + "/answers", UriKind.Relative));
        request.Headers.Add("Cookie", phone);
        request.Content = new StringContent($$"""{"answers":[{"id":"{{Guid.NewGuid()}}","item":"{{item}}","made":{{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}},"lines":[{{line}}]}]}""", new MediaTypeHeaderValue("application/json"));
        var clock = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        var said = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var took = clock.Elapsed.TotalMilliseconds;
        return said.Contains("stored", StringComparison.Ordinal) ? took : throw new InvalidOperationException(said);
    }

    /// <summary>Phones ask for their token before they answer.</summary>
    static Task<string[]> Join(HttpClient client, Board board, int people) => Task.WhenAll(Enumerable.Range(0, people).Select(async _ =>
    {
        using var answer = await client.PostAsJsonAsync(new Uri(board.JoinPath + "/answers", UriKind.Relative), new { answers = Array.Empty<int>() });
        return answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }));

    /// <summary>A session whose result everybody may read, so that the wall needs no account.</summary>
    static async Task<Board> Hold(WebApplication app, Instrument instrument, bool isAnonymous)
    {
        var stored = new StoredInstrument { Id = Guid.CreateVersion7(), Key = $"bench-{Guid.NewGuid():N}", Version = 1, Json = InstrumentFile.Write(instrument), PublishedAt = DateTime.UtcNow };
        var code = JoinCode.Of(Random.Shared.NextInt64(JoinCode.Count));
        var board = new Board { Id = Guid.CreateVersion7(), Code = code, InstrumentId = stored.Id, InstrumentKey = stored.Key, Title = "Bench", IsAnonymous = isAnonymous, IsPublic = true, Phase = Phase.Share, HelperToken = code, CreatedAt = DateTime.UtcNow.AddMinutes(-1) };
        await InProgram.Act(app, db => db.AddRange(stored, board));
        return board;
    }

    /// <summary>What a phone is sent for the page of each instrument, compressed as browsers ask for it, without and with the script that keeps answers.</summary>
    static async Task Weigh(WebApplication app)
    {
        using var client = InProgram.Client(app);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        async Task<int> Bytes(string address) => (await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
        var pages = new List<(int Bytes, string Name)>();
        foreach (var instrument in app.Services.GetRequiredService<ShippedInstruments>().All) pages.Add((await Bytes((await Hold(app, instrument, isAnonymous: true)).JoinPath), instrument.Key));
        Console.WriteLine($"the page of a participant, compressed: {string.Join(", ", pages.OrderDescending().Select(page => $"{page.Name} {page.Bytes / 1000.0:0.0} KB"))}");
    }

    /// <summary>The result alone, read and made each time, and its page, for which it is kept.</summary>
    static async Task Result(WebApplication app, int responses, int items)
    {
        var anchors = Enumerable.Range(1, 5).Select(point => Wording.Of("en", $"Point {point}")).ToList();
        var asked = Enumerable.Range(1, items).Select(at => new Item($"item-{at}", ItemKind.NowWant, Wording.Of("en", $"Item {at}")) { Anchors = anchors }).ToList();
        var shipped = app.Services.GetRequiredService<ShippedInstruments>().Find("network-health")!;
        var instrument = shipped with { Sections = [new Section("all", Wording.Of("en", "All"), Wording.None, asked)], Decks = [] };
        var board = await Hold(app, instrument, isAnonymous: true);
        var people = Enumerable.Range(0, responses).Select(at => new Participant { Id = Guid.CreateVersion7(), BoardId = board.Id, Role = (Role)(at % 7), JoinedAt = board.CreatedAt }).ToList();
        var chance = new Random(1);
        var lines = people.SelectMany(person => asked.Select(item => new AnswerLine { Id = Guid.CreateVersion7(), BoardId = board.Id, ParticipantId = person.Id, Role = person.Role, Item = item.Key, First = chance.Next(1, 6), Second = chance.Next(1, 6), SendId = person.Id, Made = board.CreatedAt, IsCounted = true })).ToList();
        await InProgram.Act(app, db => db.AddRange(people));
        foreach (var some in lines.Chunk(20_000)) await InProgram.Act(app, db => db.AddRange(some));
        var database = app.Services.GetRequiredService<Database>();
        var asMuch = $"result of {responses:N0} responses × {items} items, read from the database and made";
        Console.WriteLine($"{asMuch}: {await Make(app, board, responses)}");
        if (database.IsPostgres)
        {
            // What the server does by itself within a minute of so many new rows.
            await using (var db = database.Reader()) await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE) toolkit_answers");
            Console.WriteLine($"{asMuch}, once the server has tidied up: {await Make(app, board, responses)}");
        }
        using var client = InProgram.Client(app);
        List<double> taken = [];
        for (var at = 0; at < 5; at++)
        {
            var clock = Stopwatch.StartNew();
            await client.GetByteArrayAsync(new Uri(board.Path, UriKind.Relative));
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine($"its page, the first time {taken[0]:0} ms, then {InProgram.Told(taken[1..])}");
        await InProgram.Act(app, db => db.Set<Board>().Where(one => one.Id == board.Id).ExecuteUpdate(set => set.SetProperty(one => one.EndedAt, DateTime.UtcNow.AddDays(-3))));
        await InProgram.Visit(client, 20, ("its page, once the session is over", $"{board.Path}?"));
    }

    static async Task<string> Make(WebApplication app, Board board, int responses)
    {
        List<double> taken = [];
        for (var at = 0; at < 7; at++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await using var db = app.Services.GetRequiredService<Database>().Reader();
            var reading = new BoardReading(db, scope.ServiceProvider.GetRequiredService<InstrumentBook>(), new KeptResults(), TimeProvider.System);
            var clock = Stopwatch.StartNew();
            if ((await reading.Result(board, default)).People != responses) throw new InvalidOperationException("Not all are in the result.");
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }
        return InProgram.Told(taken);
    }

    /// <summary>A projector: at each piece of news it loads what is new, as its script does.</summary>
    sealed class Wall(HttpClient client, Board board)
    {
        readonly Dictionary<string, long> sent = [];
        readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public List<double> Shown { get; } = [];

        public int Count { get; private set; }

        public async Task Sent(string text, Func<string, Task> send)
        {
            lock (sent) (sent[text], Count) = (Stopwatch.GetTimestamp(), Count + 1);
            await send(text);
        }

        public async Task Follow(CancellationToken end)
        {
            var listening = Listen(client, board, () => news.Writer.TryWrite(true), end);
            try
            {
                while (true)
                {
                    await news.Reader.ReadAsync(end);
                    await client.GetStringAsync(new Uri(board.Path + "/wall?handler=part", UriKind.Relative), end);
                    var wide = await client.GetStringAsync(new Uri(board.Path + "/wall?handler=part&wide=true", UriKind.Relative), end);
                    lock (sent)
                        foreach (var (text, since) in sent.Where(one => wide.Contains(one.Key, StringComparison.Ordinal)).ToList())
                        {
                            Shown.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                            sent.Remove(text);
                        }
                }
            }
            catch (OperationCanceledException)
            {
                await listening;
            }
        }

        public static async Task Listen(HttpClient client, Board board, Action heard, CancellationToken end)
        {
            try
            {
                await using var stream = await client.GetStreamAsync(new Uri(board.Path + "/live", UriKind.Relative), end);
                var buffer = new byte[4096];
                while (await stream.ReadAsync(buffer, end) > 0) heard();
            }
            catch (OperationCanceledException)
            {
                // The end.
            }
        }
    }
}
