using System.IO.Compression;
using System.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Import;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Import.Start;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Sheets;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

public sealed class ImportTests
{
    static Sheet Read(string csv) => SheetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), Encoding.UTF8.GetByteCount(csv)).Value!;

    internal static async Task<(Guid Run, ImportPlan Plan)> Look(Site site, string target, string csv)
    {
        var run = (await site.Act<StartImportHandler, Guid>((handler, stop) => handler.Handle(target, "file.csv", Read(csv), People.Weaver, stop))).Value;
        await using var scope = site.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<ImportWork>();
        var stored = await site.Read(db => db.Set<ImportRun>().FirstAsync(found => found.Id == run));
        return (run, await work.Plan((await work.Cells(run, default))!, work.Target(target)!, ImportWork.Mapping(stored), People.Weaver.AccountId, default));
    }

    internal static Task<Outcome<Done>> Commit(Site site, Guid run, string digest) => site.Act<CommitImportHandler, Done>((handler, stop) => handler.Handle(run, digest, People.Weaver, (_, _) => { }, stop));

    static async Task<List<string>> Names(Site site) => [.. (await site.Browser.Json("/organisations.json"))["items"]!.AsArray().Select(row => (string)row!["name"]!)];

    const string Schools = "Organisation;Country;Website\nHill School;France;https://hill.example.org\nHill School;Germany;\nLake School;Spain;https://www.lake.example.org/about\nHill School;France;\nNowhere;Atlantis;\n;Spain;\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_plan_says_of_each_row_what_it_becomes_and_why_and_is_carried_out_and_taken_back(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        var (run, plan) = await Look(site, "organisations", Schools);
        Assert.Equal([RowFate.Created, RowFate.Created, RowFate.Created, RowFate.Merged, RowFate.Refused, RowFate.Refused], plan.Rows.Select(row => row.Fate));
        Assert.Equal("edit.unknown", Assert.Single(plan.Rows[4].Faults).MessageKey);
        Assert.Equal("import.no-name", Assert.Single(plan.Rows[5].Faults).MessageKey);
        Assert.Empty(await Names(site));

        Assert.True((await Commit(site, run, plan.Digest())).IsDone);
        Assert.Equal(["Hill School", "Hill School", "Lake School"], await Names(site));
        Assert.Equal("FR", (string?)(await site.Browser.Json("/organisations/hill-school.json"))["place"]);

        var (_, again) = await Look(site, "organisations", Schools);
        Assert.Equal([RowFate.Matched, RowFate.Matched, RowFate.Matched, RowFate.Merged], again.Rows.Take(4).Select(row => row.Fate));
        var (changing, changes) = await Look(site, "organisations", "name,place,url,note\nThe Lake School,ES,https://lake.example.org,By the lake\n");
        Assert.Equal((RowFate.Changed, MatchedBy.Web), (changes.Rows[0].Fate, changes.Rows[0].By));
        Assert.True((await Commit(site, changing, changes.Digest())).IsDone);
        Assert.Equal(("Lake School", "By the lake"), ((string?)(await site.Browser.Json("/organisations/lake-school.json"))["name"], (string?)(await site.Browser.Json("/organisations/lake-school.json"))["note"]));

        Assert.True((await site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(changing, People.Weaver, stop))).IsDone);
        Assert.Null((string?)(await site.Browser.Json("/organisations/lake-school.json"))["note"]);
        Assert.True((await site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, People.Weaver, stop))).IsDone);
        // What was changed since by another import, even if that was taken back, counts as worked on.
        Assert.Equal(["Lake School"], await Names(site));
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get("/organisations/hill-school")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_something_leads_to_stays_when_the_import_that_made_it_is_taken_back(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        var (run, plan) = await Look(site, "organisations", "name\nHill School\nLake School\nSea School\nSky School\n");
        Assert.True((await Commit(site, run, plan.Digest())).IsDone);
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            var made = await data.Set<Organisation>().ToDictionaryAsync(one => one.Name, stop);
            // One is named by an entry; of another something that was not imported is a part, and that one in its turn is part of a third.
            data.Add(new EntryOrganisation { EntryId = await data.Set<Entry>().Select(entry => entry.Id).FirstAsync(stop), OrganisationId = made["Hill School"].Id });
            data.Add(new Organisation { Id = new OrganisationId(Guid.CreateVersion7()), Slug = "pier", Name = "Pier", SortKey = "pier", PartOfId = made["Lake School"].Id });
            data.Update(made["Lake School"]).Entity.PartOfId = made["Sea School"].Id;
            return default(Done);
        });
        Assert.True((await site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, People.Weaver, stop))).IsDone);
        Assert.Equal(["Hill School", "Lake School", "Pier", "Sea School"], await site.Read(data => data.Set<Organisation>().OrderBy(one => one.Name).Select(one => one.Name).ToListAsync()));
        Assert.Equal(3, await site.Read(data => data.Set<ImportRun>().Select(one => one.Kept).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_are_taken_in_with_their_terms_by_name_and_a_second_time_changes_nothing(Db db)
    {
        using var pack = PackFolder.OfMovement();
        await using var site = await Site.Start(db, pack.Path);
        const string csv = "kind,title,title:fr,hopes,places,started,links\nInnovation,Garden kitchen,Jardin cuisine,many-pathways,France;Spain,2019,https://garden.example.org\nstory,Boat school,,,Worldwide,,\ninnovation,2030s SDG Game,,,,2015,\n";
        var (run, plan) = await Look(site, "entries", csv);
        Assert.Equal([RowFate.Created, RowFate.Created, RowFate.Changed], plan.Rows.Select(row => row.Fate));
        Assert.True((await Commit(site, run, plan.Digest())).IsDone);

        var garden = await site.Browser.Json("/innovations/garden-kitchen.json");
        Assert.Equal(["FR", "ES"], garden["places"]!.AsArray().Select(place => (string)place!));
        Assert.Equal("Jardin cuisine", (string?)garden["title"]!["fr"]);
        Assert.Equal(2015, (int)(await site.Browser.Json("/innovations/2030s-sdg-game.json"))["started"]!);
        var (_, again) = await Look(site, "entries", csv);
        Assert.All(again.Rows, row => Assert.Equal(RowFate.Matched, row.Fate));
        Assert.True((await site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, People.Weaver, stop))).IsDone);
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get("/innovations/garden-kitchen")).Status);
        Assert.Null((await site.Browser.Json("/innovations/2030s-sdg-game.json"))["started"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_changed_since_it_was_looked_at_is_looked_at_again_first(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        var (run, plan) = await Look(site, "organisations", "name\nHill School\n");
        Assert.Equal("import.changed", Assert.Single((await Commit(site, run, "something else")).Rejections).MessageKey);
        Assert.Empty(await Names(site));
        Assert.True((await Commit(site, run, plan.Digest())).IsDone);
        Assert.Equal("import.gone", Assert.Single((await Commit(site, run, plan.Digest())).Rejections).MessageKey);
    }

    [Fact]
    public async Task Importing_what_was_imported_changes_nothing_whatever_the_rows()
    {
        string[] names = ["Hill School", "hill school", "Lake", "Lake School", "École du lac", "River", ""], places = ["", "FR", "ES"], sites = ["", "https://hill.example.org", "https://www.hill.example.org/x", "https://lake.example.org"];
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
            await using var site = await Site.Start(Db.Sqlite, pack.Path);
            var csv = "name,place,url\n" + string.Join('\n', Enumerable.Range(0, random.Next(1, 12)).Select(_ => $"{names[random.Next(names.Length)]},{places[random.Next(places.Length)]},{sites[random.Next(sites.Length)]}")) + "\n";
            var (run, plan) = await Look(site, "organisations", csv);
            if (plan.Count(RowFate.Created) > 0) Assert.True((await Commit(site, run, plan.Digest())).IsDone);
            var (_, again) = await Look(site, "organisations", csv);
            Assert.True(again.Count(RowFate.Created) == 0 && again.Count(RowFate.Changed) == 0, $"seed {seed}:\n{csv}{string.Join('\n', again.Rows)}");
        }
    }

    [Fact]
    public async Task Importing_the_same_entries_again_changes_nothing_whatever_the_rows()
    {
        string[] titles = ["Garden kitchen", "garden kitchen", "Boat school", "École du lac", "2030s SDG Game", ""], kinds = ["Innovation", "story", "resource", "nonsense"], places = ["", "France;Spain", "Worldwide"], links = ["", "https://garden.example.org", "https://boat.example.org/a"];
        for (var seed = 0; seed < 4; seed++)
        {
            var random = new Random(seed);
            using var pack = PackFolder.OfMovement();
            await using var site = await Site.Start(Db.Sqlite, pack.Path);
            string One(string[] values) => values[random.Next(values.Length)];
            var csv = "kind,title,title:fr,places,started,links\n" + string.Join('\n', Enumerable.Range(0, random.Next(2, 12)).Select(_ => $"{One(kinds)},{One(titles)},{One(["", "Titre"])},{One(places)},{One(["", "2019", "soon"])},{One(links)}")) + "\n";
            var (run, plan) = await Look(site, "entries", csv);
            if (plan.Count(RowFate.Created) + plan.Count(RowFate.Changed) > 0) Assert.True((await Commit(site, run, plan.Digest())).IsDone);
            var (_, again) = await Look(site, "entries", csv);
            Assert.True(again.Count(RowFate.Created) == 0 && again.Count(RowFate.Changed) == 0, $"seed {seed}:\n{csv}{string.Join('\n', again.Rows)}");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Columns_that_no_heading_tells_are_mapped_by_hand_each_field_once(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        var (_, weaver) = await SignedIn.New(site, "wren", "Wren", AccountRole.Weaver);
        var path = (await weaver.Post("/import", [("target", "organisations")], ("file", "odd.csv", Encoding.UTF8.GetBytes("A;B;C\nHill School;by the hill;France\n")), formAt: "/import")).Location!;
        Task<Answer> Map(params (string, string)[] columns) => weaver.Post($"{path}?handler=map", columns, formAt: path);
        Assert.Contains("It has no name", (await weaver.Page(path)).QuerySelector("section[aria-labelledby=plan] tbody")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Map(("column.0", "name"), ("column.1", "name"))).Status);
        Assert.Equal(path, (await Map(("column.0", "name"), ("column.1", ""), ("column.2", "place"))).Location);
        var looked = await weaver.Page(path);
        Assert.Equal(["name", null, "place"], looked.QuerySelectorAll("#mapping select").Select(select => select.QuerySelector("option[selected]")?.GetAttribute("value")));
        Assert.Equal(path, (await weaver.Post($"{path}?handler=commit", [("digest", looked.QuerySelector("#commit input[name=digest]")!.GetAttribute("value")!)], formAt: path)).Location);
        await Patience.Until(async () => (await Names(site)).Count == 1, "the school is taken in");
        var school = await site.Browser.Json("/organisations/hill-school.json");
        Assert.Equal(("FR", null), ((string?)school["place"], (string?)school["note"]));
        weaver.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_import_can_be_taken_back_for_thirty_days_and_no_longer(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        var clock = new Ahead();
        await using var site = await Site.Start(db, pack.Path, clock: clock);
        Task<Outcome<Done>> Undo(Guid run) => site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, People.Weaver, stop));
        var (first, plan) = await Look(site, "organisations", "name\nHill School\n");
        await Commit(site, first, plan.Digest());
        var (second, other) = await Look(site, "organisations", "name\nLake School\n");
        await Commit(site, second, other.Digest());

        clock.By = UndoImportHandler.Open - TimeSpan.FromHours(1);
        Assert.True((await Undo(first)).IsDone);
        clock.By = UndoImportHandler.Open + TimeSpan.FromHours(1);
        Assert.Equal("import.undo-late", Assert.Single((await Undo(second)).Rejections).MessageKey);
        Assert.Equal(["Lake School"], await Names(site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_import_tells_how_far_it_is_while_it_runs(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        var (run, plan) = await Look(site, "organisations", "name\n" + string.Concat(Enumerable.Range(0, 2500).Select(at => $"School {at:0000}\n")));
        var told = new List<(int, int)>();
        Assert.True((await site.Act<CommitImportHandler, Done>((handler, stop) => handler.Handle(run, plan.Digest(), People.Weaver, (done, all) => told.Add((done, all)), stop))).IsDone);
        Assert.Equal([(1000, 2500), (2000, 2500), (2500, 2500)], told);
    }

    [Fact]
    public async Task The_page_of_an_import_shows_that_it_runs_until_it_is_done()
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(Db.Sqlite, pack.Path);
        var (_, weaver) = await SignedIn.New(site, "wren", "Wren", AccountRole.Weaver);
        var path = (await weaver.Post("/import", [("target", "organisations")], ("file", "list.csv", "name\nHill School\n"u8.ToArray()), formAt: "/import")).Location!;
        var digest = (await weaver.Page(path)).QuerySelector("#commit input[name=digest]")!.GetAttribute("value")!;
        // Another act holds the one writer, and the import waits behind it.
        var (begun, hold) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource<Outcome<Done>>(TaskCreationOptions.RunContinuationsAsynchronously));
        var token = await weaver.Token(path);
        var other = Task.Run(() => site.Act<FusionDb, Done>((_, _) =>
        {
            begun.TrySetResult();
            return hold.Task;
        }));
        await begun.Task;
        await weaver.PostWithout($"{path}?handler=commit", [("digest", digest), ("__RequestVerificationToken", token)]);

        Assert.NotNull((await weaver.Page(path)).QuerySelector("main [data-progress] progress"));
        hold.SetResult(default(Done));
        await other;
        await Patience.Until(async () => (await weaver.Page(path)).QuerySelector("main [data-progress]") is null, "the import is done");
        Assert.Contains("1 created", (await weaver.Page(path)).QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        weaver.Dispose();
    }

    [Theory]
    [InlineData("import.file-missing", "")]
    [InlineData("import.file-header", "\n\n")]
    [InlineData("import.file-quote", "name\n\"open")]
    [InlineData("import.file-type", "name\0")]
    public void A_file_that_is_no_spreadsheet_is_refused_with_what_to_do(string key, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(key, Assert.Single(SheetReader.Read(new MemoryStream(bytes), bytes.Length).Rejections).MessageKey);
    }

    [Fact]
    public void Each_limit_of_a_file_is_told()
    {
        string Fault(byte[] bytes) => Assert.Single(SheetReader.Read(new MemoryStream(bytes), bytes.Length).Rejections).MessageKey;
        Assert.Equal("import.file-large", Fault(new byte[SheetReader.MostBytes + 1]));
        Assert.Equal("import.file-old", Fault([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]));
        Assert.Equal("import.file-rows", Fault(Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Repeat("a\n", SheetReader.MostRows + 1)))));
        Assert.Equal("import.file-columns", Fault(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("a", SheetReader.MostColumns + 1)))));
        Assert.Equal("import.file-cell", Fault(Encoding.UTF8.GetBytes("name\n" + new string('a', SheetReader.LongestCell + 1))));
        Assert.Equal("import.file-broken", Fault(Workbook(("xl/workbook.xml", "<broken"))));
        Assert.Equal("import.file-type", Fault(Workbook(("word/document.xml", "<a/>"))));
    }

    [Fact]
    public void A_bomb_is_refused_in_little_memory()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "xl/workbook.xml", "xl/worksheets/sheet1.xml" })
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                for (var megabyte = 0; megabyte < 300; megabyte++) part.Write(new byte[1 << 20]);
            }
        }
        Assert.True(bytes.Length < 2 << 20);
        bytes.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("import.file-unfolds", Assert.Single(SheetReader.Read(bytes, bytes.Length).Rejections).MessageKey);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20);
    }

    [Fact]
    public void One_long_text_that_stands_in_very_many_cells_is_refused_before_it_fills_the_memory()
    {
        var cells = string.Concat(Enumerable.Range(2, 20_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"));
        var bomb = Workbook([.. Parts($"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>{cells}"), ("xl/sharedStrings.xml", $"""<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>{new string('a', SheetReader.LongestCell)}</t></si></sst>""")]);
        Assert.True(bomb.Length < 1 << 20);
        Assert.Equal("import.file-unfolds", Assert.Single(SheetReader.Read(new MemoryStream(bomb), bomb.Length).Rejections).MessageKey);
    }

    static (string Name, string Text)[] Parts(string rows) =>
    [
        ("[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""),
        ("_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/_rels/workbook.xml.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/worksheets/sheet1.xml", $"""<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""),
    ];

    [Fact]
    public void A_workbook_and_a_file_of_semicolons_are_read_alike()
    {
        var workbook = Workbook([.. Parts("""<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>since</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>École</t></is></c><c r="B2"><v>2019</v></c></row>"""), ("xl/sharedStrings.xml", """<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>""")]);
        var (read, text) = (SheetReader.Read(new MemoryStream(workbook), workbook.Length), Read("name;since\nÉcole;2019\n"));
        Assert.True(read.IsDone, string.Join(',', read.Rejections));
        Assert.Equal(text.Header, read.Value!.Header);
        Assert.Equal(text.Rows[0], read.Value.Rows[0]);
    }

    static byte[] Workbook(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return bytes.ToArray();
    }
}
