using System.Globalization;
using System.Text;

namespace Fusion.Bench;

/// <summary>A content pack of any size, the same for the same sizes: made-up entries and organisations over the movement's own vocabularies.</summary>
internal static class GeneratedPack
{
    static readonly string[] Words = "learning school city teacher family river garden bridge music science mentor path skill reading climate health sport craft network future voice trust play design code language story maker research care change community council work apprentice museum library theatre robot ocean forest energy history number rhythm question answer dialogue circle festival passport badge portfolio kitchen workshop studio".Split(' ');
    static readonly string[] Hopes = ["public-conversation", "thrive-not-just-exams", "many-stories-of-success", "love-of-learning", "trusted-relationships", "many-pathways", "professional-learning", "schools-learn-together", "learning-ecosystems", "beyond-short-term-politics"];
    static readonly string[] Places = "GB US FR DE FI NL IN BR ZA KE NG AU NZ CA MX CO ES PT IT PL RO UA TR EG MA SN GH TZ UG CN JP KR ID PH VN TH SG AE SA IL JO LB gb-england gb-scotland gb-wales 001".Split(' ');
    static readonly string[] Stages = ["", "", "emergent", "established"];
    static readonly string[] Owners = ["", "", "national-government", "local-government", "charity", "school-network", "university", "business"];
    static readonly string[] Sectors = ["", "", "", "primary", "secondary", "higher", "early-years"];

    /// <param name="movement">Where sources, places and frameworks are copied from; null to look beside the project.</param>
    public static int Write(string folder, int entries, int organisations, string? movement = null)
    {
        movement ??= Path.Combine("src", "Fusion.Web", "Content");
        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["sources.csv", "places.csv", "frameworks.csv", "terms.csv"]) File.Copy(Path.Combine(movement, file), Path.Combine(folder, file), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "pack.json"), """{ "id": "generated", "version": "1.0.0", "title": { "en": "Generated for measuring" }, "licence": "CC0-1.0", "languages": ["en", "fr", "ar"] }""");
        var random = new Random(20261122);
        using (var file = Open(folder, "organisations.csv"))
        {
            file.WriteLine("key,name,place,url");
            for (var i = 0; i < organisations; i++) file.WriteLine($"organisation-{i},{Title(random)} {i},{Pick(random, Places)},https://organisation-{i}.example.org");
        }
        using var rows = Open(folder, "entries.csv");
        using var facts = Open(folder, "facts.csv");
        using var points = Open(folder, "points.csv");
        rows.WriteLine("key,kind,title:en,summary:en,number,places,stage,owner_kinds,started,hopes,sectors,organisations,source");
        facts.WriteLine("entry,what,value,unit,source,year");
        points.WriteLine("entry,kind,text:en");
        for (var i = 0; i < entries; i++)
        {
            var started = random.Next(3) == 0 ? random.Next(1985, 2026).ToString(CultureInfo.InvariantCulture) : "";
            var hopes = random.Next(4) == 0 ? "" : string.Join('|', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(random, Hopes)).Distinct());
            rows.WriteLine($"entry-{i},innovation,{Title(random)} {i},{Sentence(random)},{i + 1},{(random.Next(3) == 0 ? "" : Pick(random, Places))},{Pick(random, Stages)},{Pick(random, Owners)},{started},{hopes},{Pick(random, Sectors)},organisation-{random.Next(Math.Max(1, organisations))},report");
            facts.WriteLine($"entry-{i},{Pick(random, Words)} reached,{random.Next(10, 9999)},people,report,2021");
            points.WriteLine($"entry-{i},how,{Sentence(random)}");
            points.WriteLine($"entry-{i},works,{Sentence(random)}");
        }
        return 0;
    }

    static StreamWriter Open(string folder, string file) => new(Path.Combine(folder, file), false, new UTF8Encoding(false));

    static string Title(Random random) => $"{char.ToUpperInvariant(Pick(random, Words)[0])}{Pick(random, Words)[1..]} {Pick(random, Words)} {Pick(random, Words)}";

    static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, 12).Select(_ => Pick(random, Words)));

    static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
