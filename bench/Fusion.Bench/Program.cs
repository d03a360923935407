using Fusion.Bench;

return args switch
{
    ["web", .. var rest] => await WebBench.Run(rest),
    ["generate", var folder, .. var sizes] => GeneratedPack.Write(folder, sizes.Length > 0 ? int.Parse(sizes[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000, sizes.Length > 1 ? int.Parse(sizes[1], System.Globalization.CultureInfo.InvariantCulture) : 20_000),
    ["evidence", .. var rest] => EvidenceBench.Run(rest),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("bench web --app DIR --content DIR [--postgres CONNECTION] [--entries N] [--organisations N] [--seconds N]\nbench generate DIR [ENTRIES] [ORGANISATIONS]\nbench evidence [--alone]");
    return 2;
}
