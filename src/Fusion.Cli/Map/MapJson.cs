using System.Text.Json;
using Fusion.Opinion;
using Fusion.Opinion.Exports;

namespace Fusion.Cli.Map;

/// <summary>A map as JSON.</summary>
internal static class MapJson
{
    public static void Write(Stream output, OpinionMap map, VoteExport export, MapCost cost)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("participants");
        for (var participant = 0; participant < map.Participants; participant++)
            Person(json, export.Participants[participant], map[participant]);
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in map.Groups)
            Group(json, group, export);
        json.WriteEndArray();
        json.WriteStartArray("commonGround");
        foreach (var ground in map.CommonGround)
            Ground(json, ground, export);
        json.WriteEndArray();
        json.WriteNumber("votes", cost.Votes);
        json.WriteNumber("statements", map.StatementAxes.Length / 2);
        json.WriteStartObject("seconds");
        json.WriteNumber("load", Math.Round(cost.Load.TotalSeconds, 4));
        json.WriteNumber("map", Math.Round(cost.Map.TotalSeconds, 4));
        json.WriteEndObject();
        json.WriteNumber("peakMb", Math.Round(cost.PeakMegabytes, 1));
        json.WriteEndObject();
    }

    static void Person(Utf8JsonWriter json, long id, PersonOnMap person)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteNumber("x", person.X);
        json.WriteNumber("y", person.Y);
        if (person.Group is { } group)
            json.WriteNumber("group", group);
        else
            json.WriteNull("group");
        json.WriteNumber("certainty", MathF.Round(person.Certainty, 4));
        json.WriteEndObject();
    }

    static void Group(Utf8JsonWriter json, OpinionGroup group, VoteExport export)
    {
        json.WriteStartObject();
        json.WriteNumber("id", group.Id);
        json.WriteNumber("size", group.Size);
        json.WriteStartArray("statements");
        foreach (var one in group.Statements)
        {
            json.WriteStartObject();
            json.WriteNumber("id", export.Statements[one.Statement]);
            json.WriteString("stance", one.Stance == Vote.Agree ? "agree" : "disagree");
            json.WriteNumber("share", Share(one.Own, one.Stance));
            json.WriteNumber("others", Share(one.Others, one.Stance));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The share that agrees among all, and in each group in the groups' order.</summary>
    static void Ground(Utf8JsonWriter json, CommonGround ground, VoteExport export)
    {
        json.WriteStartObject();
        json.WriteNumber("id", export.Statements[ground.Statement]);
        json.WriteNumber("agree", Share(ground.All, Vote.Agree));
        json.WriteStartArray("groups");
        foreach (var tally in ground.ByGroup)
            json.WriteNumberValue(Share(tally, Vote.Agree));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static double Share(Tally tally, Vote stance) => Math.Round(stance == Vote.Agree ? tally.AgreeShare : tally.DisagreeShare, 4);
}
