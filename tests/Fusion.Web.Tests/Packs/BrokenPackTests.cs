using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Record;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Packs;

public sealed class BrokenPackTests
{
    /// <summary>Four faults in three files, each at a known row.</summary>
    static readonly string[] Faults = ["entries.csv:3: ", "entries.csv:4: ", "facts.csv:2: ", "links.csv:2: "];

    static PackFolder Broken(string id = "small")
    {
        var pack = PackFolder.Small(id);
        pack.Write("entries.csv", ["key,kind,title:en,started,source", $"good,innovation,Good,2001,{id}-book", $"Bad Key,innovation,Bad,2001,{id}-book", $"late,innovation,Late,9999,{id}-book"]);
        pack.Write("facts.csv", ["entry,what,source", "nobody,something,nowhere"]);
        pack.Write("links.csv", ["entry,url", "good,ftp://example.org/"]);
        return pack;
    }

    static bool IsAt(string line, string place) => line.StartsWith(place, StringComparison.Ordinal) && line.Length > place.Length;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_broken_pack_lists_every_fault_with_file_and_row_and_loads_nothing(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var broken = Broken();
        var refused = await Assert.ThrowsAsync<StartupFault>(() => Site.Start(db, broken.Path, disk: disk));
        var lines = refused.Message.Split('\n');

        Assert.Contains("none of it was loaded", lines[0], StringComparison.Ordinal);
        Assert.All(Faults, fault => Assert.Contains(lines, line => IsAt(line, fault)));
        using var good = PackFolder.Small("other");
        await using var site = await Site.Start(db, good.Path, disk: disk);
        Assert.Equal(0, await site.Read(data => data.Set<Entry>().CountAsync()));
        Assert.Equal("load-content", Assert.Single(await site.Read(data => data.Set<RecordAct>().Select(act => act.Name).ToListAsync())));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_pack_that_became_broken_leaves_what_was_loaded_before(Db db)
    {
        using var pack = PackFolder.Small(entries: ("good", "innovation", "Still good"));
        await using var site = await Site.Start(db, pack.Path);
        using var broken = Broken();
        var outcome = await site.Load(broken.Path);

        Assert.False(outcome.IsDone);
        Assert.All(Faults, fault => Assert.Contains(outcome.Rejections, rejection => IsAt((string)rejection.Arguments[0], fault)));
        Assert.Equal("Still good", (await site.Browser.Get("/innovations/good")).Heading);
        Assert.Equal(1, (int)(await site.Browser.Json("/innovations.json"))["total"]!);
    }

    [Fact]
    public async Task Content_check_prints_file_row_and_message_and_exits_with_1()
    {
        using var broken = Broken();
        var (code, output, errors) = await CommandLine.Run("content", "check", broken.Path);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1, code);
        Assert.Equal("", errors);
        Assert.All(Faults, fault => Assert.Contains(lines, line => IsAt(line, fault)));
        Assert.All(lines, line => Assert.Matches(@"^[a-z]+\.(csv|json):\d+: \S", line));
    }

    [Fact]
    public async Task Content_check_says_nothing_of_a_good_pack_and_exits_with_0()
    {
        foreach (var folder in new[] { Site.ShippedContent, Site.ShippedDemonstration })
        {
            var (code, output, errors) = await CommandLine.Run("content", "check", folder);
            Assert.Equal("", output + errors);
            Assert.Equal(0, code);
        }
    }

    [Theory]
    [InlineData("pack.json", "{", "pack.json:1: ")]
    [InlineData("pack.json", "[]", "pack.json:1: ")]
    [InlineData("pack.json", """{"id":"Ä","version":"1","title":{},"languages":[]}""", "pack.json:1: ")]
    [InlineData("entries.csv", "", "entries.csv:1: ")]
    [InlineData("entries.csv", "key,kind,title:en,source,colour\r\n", "entries.csv:1: ")]
    [InlineData("entries.csv", "key,kind,source\r\n", "entries.csv:1: ")]
    [InlineData("entries.csv", "key,kind,title:en,title:xx,source\r\n", "entries.csv:1: ")]
    [InlineData("entries.csv", "key,kind,title:en,source\r\na,innovation,\"A,small-book\r\n", "entries.csv:2: ")]
    [InlineData("entries.csv", "key,kind,title:en,source\r\na,innovation,A\r\n", "entries.csv:2: ")]
    [InlineData("entries.csv", "key,kind,title:en,source\r\na,innovation,,small-book\r\n", "entries.csv:2: ")]
    [InlineData("entries.csv", "key,kind,title:en,source\r\na,innovation,A,small-book\r\na,innovation,B,small-book\r\n", "entries.csv:3: ")]
    [InlineData("entries.csv", "key,kind,title:en,source\r\na,novel,A,small-book\r\n", "entries.csv:2: ")]
    [InlineData("entries.csv", "key,kind,title:en,source,places\r\na,innovation,A,small-book,atlantis\r\n", "entries.csv:2: ")]
    [InlineData("places.csv", "code,parent,level,name:en\r\na,b,area,A\r\nb,a,area,B\r\n", "places.csv:2: ")]
    [InlineData("organisations.csv", "key,name,part_of\r\na,A,a\r\n", "organisations.csv:2: ")]
    [InlineData("points.csv", "entry,kind,text:en\r\nghost,how,It\r\n", "points.csv:2: ")]
    [InlineData("colours.csv", "key\r\n", "colours.csv:0: ")]
    public async Task A_fault_is_told_where_it_is(string file, string text, string place)
    {
        using var pack = PackFolder.Small();
        pack.Write(file, text);
        var (code, output, _) = await CommandLine.Run("content", "check", pack.Path);

        Assert.Equal(1, code);
        Assert.Contains(output.Split('\n'), line => IsAt(line, place));
    }

    [Fact]
    public async Task The_row_of_a_fault_counts_empty_lines_as_a_spreadsheet_does()
    {
        using var pack = PackFolder.Small();
        pack.Write("entries.csv", ["key,kind,title:en,source", "", "", "Bad Key,innovation,A,small-book"]);
        var (_, output, _) = await CommandLine.Run("content", "check", pack.Path);

        Assert.StartsWith("entries.csv:4: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_and_a_folder_that_is_not_there_are_faults()
    {
        using var pack = PackFolder.Small();
        await File.WriteAllBytesAsync(Path.Combine(pack.Path, "entries.csv"), [0x6b, 0xff, 0xfe, 0x00]);

        Assert.StartsWith("entries.csv:0: ", (await CommandLine.Run("content", "check", pack.Path)).Output, StringComparison.Ordinal);
        var (code, output, _) = await CommandLine.Run("content", "check", Path.Combine(pack.Path, "nowhere"));
        Assert.Equal(1, code);
        Assert.StartsWith("pack.json:0: ", output, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_checks_clean_is_taken_in_by_either_database(Db db)
    {
        var odd = new (string What, Action<PackFolder> Make)[]
        {
            ("a long title of a source", pack => pack.Write("sources.csv", $"key,title\r\nsmall-book,{new string('t', 600)}\r\n")),
            ("a long title of the pack", pack => pack.Replace("pack.json", "A small pack", new string('p', 600))),
            ("a long title of an entry", pack => pack.Entries("small", ("long", "innovation", new string('e', 5000)))),
            ("a NUL in a cell", pack => pack.Entries("small", ("nul", "innovation", "before\0after"))),
            ("a language named twice", pack => { pack.Replace("pack.json", "[\"en\",\"fr\"]", "[\"en\",\"en\"]"); pack.Entries("small", ("twice", "innovation", "Twice")); }),
            ("a key of 80 characters", pack => pack.Entries("small", (new string('k', 80), "innovation", "Key"))),
            ("a note of 20,000 characters", pack => pack.Write("sources.csv", $"key,title,note\r\nsmall-book,A,{new string('n', 20_000)}\r\n")),
        };
        using var plain = PackFolder.Small("plain");
        await using var site = await Site.Start(db, plain.Path);
        var broken = new List<string>();
        foreach (var (what, make) in odd)
        {
            using var pack = PackFolder.Small();
            make(pack);
            if ((await CommandLine.Run("content", "check", pack.Path)).Code != 0) continue;
            try
            {
                Assert.True((await site.Load(pack.Path)).IsDone);
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                broken.Add($"{what}: {fault.GetBaseException().Message}");
            }
        }
        Assert.Empty(broken);
    }
}
