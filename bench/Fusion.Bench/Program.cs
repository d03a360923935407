using System.Globalization;
using Fusion.Bench;

return args switch
{
    ["agreements", .. var rest] => await AgreementBench.Run(rest),
    ["ballots", .. var rest] => await BallotBench.Run(rest),
    ["web", .. var rest] => await WebBench.Run(rest),
    ["conversations", .. var rest] => await ConversationBench.Run(rest),
    ["directory", .. var rest] => await DirectoryBench.Run(rest),
    ["findings", .. var rest] => await FindingsBench.Run(rest),
    ["evidence", .. var rest] => EvidenceBench.Run(rest),
    ["opinion", .. var rest] => OpinionBench.Run(rest),
    ["networks", .. var rest] => await NetworkBench.Run(rest),
    ["record", .. var rest] => RecordBench.Run(rest),
    ["record-host", .. var rest] => await RecordHostBench.Run(rest),
    ["toolkit", .. var rest] => await ToolkitBench.Run(rest),
    ["voting", .. var rest] => VotingBench.Run(rest),
    ["generate", var folder, .. var sizes] => GeneratedPack.Write(folder, Size(sizes, 0, 100_000), Size(sizes, 1, 20_000)),
    _ => Help(),
};

static int Size(string[] sizes, int at, int usual) => sizes.Length > at ? int.Parse(sizes[at], CultureInfo.InvariantCulture) : usual;

static int Help()
{
    Console.Error.WriteLine("""
        bench ballots [--postgres CONNECTION] [--voters N] [--seconds N] [--connections N]
        bench agreements [--postgres CONNECTION] [--signed N] [--visits N]
        bench web --app DIR --content DIR [--postgres CONNECTION] [--entries N] [--organisations N] [--seconds N]
        bench conversations --app DIR [--postgres CONNECTION] [--seconds N] [--connections N] [--readers N] [--port N]
        bench directory [--postgres CONNECTION] [--rows N] [--links N] [--mails N]
        bench findings [--app DIR] [--postgres CONNECTION] [--findings N] [--visits N]
        bench evidence [--alone]
        bench opinion [--parts alone,speed,large,million,update,quality,pictures] [--cli DLL] [--peer PY] [--data DIR] [--pictures DIR]
        bench networks [--postgres CONNECTION] [--members N] [--parts N] [--visits N]
        bench record [FUSION.CLI.DLL]
        bench record-host [--postgres CONNECTION] [--seconds N] [--warm-up N] [--entries N (0: none)] [--cli FUSION.CLI.DLL]
        bench toolkit [--postgres CONNECTION] [--people N] [--responses N] [--items N]
        bench voting --data DIR (of the real data) [--ballots N] [--options N]
        bench generate DIR [ENTRIES] [ORGANISATIONS]
        """);
    return 2;
}
