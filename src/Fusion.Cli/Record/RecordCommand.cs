using System.Security.Cryptography;
using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>The open record: check one, make a sample, mirror one, be a witness.</summary>
internal static class RecordCommand
{
    public static Command Command { get; } = new("record", """
        ./fusion record verify URL|DIR --key KEY [--from CHECKPOINT]... [--witness KEY]... [--quorum N]
        ./fusion record sample --size N DIR [--name ORIGIN] [--seed N]
        ./fusion record mirror URL|DIR DIR [--key KEY] [--witness KEY]... [--quorum N] [--every SECONDS]
        ./fusion record witness --key FILE --name NAME --log KEY... [--listen ADDRESS:PORT] [--state DIR]
        """, Run);

    static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0) throw new WrongUse("Say what to do with a record.");
        string[] rest = [.. arguments.Skip(1)];
        try
        {
            return arguments[0] switch
            {
                "verify" => VerifyRecord.Run(new RecordArguments(rest, ["--key", "--from", "--witness", "--quorum"])),
                "sample" => SampleRecord.Run(new RecordArguments(rest, ["--size", "--name", "--seed"])),
                "mirror" => MirrorRecord.Run(new RecordArguments(rest, ["--key", "--witness", "--quorum", "--every"])),
                "witness" => WitnessServer.Run(new RecordArguments(rest, ["--key", "--name", "--log", "--listen", "--state"])),
                var other => throw new WrongUse($"There is no record command '{other}'."),
            };
        }
        catch (RecordFaultException fault)
        {
            throw new BadInput($"{fault.Fault}: {fault.Message}");
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or HttpRequestException)
        {
            throw new BadInput(fault.Message);
        }
    }
}
