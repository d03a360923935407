using System.Data.Common;
using Fusion.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>
/// Writes votes with statements of its own, within the act's transaction: thousands come in a second, each is a few numbers, and EF would take ten times
/// as long. A row that is there already stays as it is.
/// </summary>
internal abstract class VoteRows
{
    public static VoteRows Of(FusionDb db)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return transaction is SqliteTransaction sqlite ? new OnSqlite(sqlite) : new OnPostgres((NpgsqlTransaction)transaction);
    }

    public abstract Task Join(IReadOnlyList<(Guid Participant, Guid Conversation)> people, DateTime now, CancellationToken cancel);

    /// <summary>Tells for each whether it was written.</summary>
    public abstract Task<bool[]> Cast(IReadOnlyList<Ballot> ballots, DateTime now, CancellationToken cancel);

    sealed class OnSqlite(SqliteTransaction transaction) : VoteRows
    {
        public override async Task Join(IReadOnlyList<(Guid Participant, Guid Conversation)> people, DateTime now, CancellationToken cancel)
        {
            await using var command = Command("""INSERT INTO conversations_participants ("Id", "ConversationId", "JoinedAt", "IsAdult", "IsBanned") VALUES ($a, $b, $c, 0, 0) ON CONFLICT DO NOTHING""", "$a", "$b", "$c");
            command.Parameters["$c"].Value = now;
            foreach (var (participant, conversation) in people)
            {
                (command.Parameters["$a"].Value, command.Parameters["$b"].Value) = (participant, conversation);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }

        public override async Task<bool[]> Cast(IReadOnlyList<Ballot> ballots, DateTime now, CancellationToken cancel)
        {
            await using var command = Command("""INSERT INTO conversations_votes ("ParticipantId", "CastId", "Statement", "Value", "At") VALUES ($a, $b, $c, $d, $e) ON CONFLICT DO NOTHING""", "$a", "$b", "$c", "$d", "$e");
            command.Parameters["$e"].Value = now;
            var stored = new bool[ballots.Count];
            for (var at = 0; at < ballots.Count; at++)
            {
                var ballot = ballots[at];
                (command.Parameters["$a"].Value, command.Parameters["$b"].Value, command.Parameters["$c"].Value, command.Parameters["$d"].Value) = (ballot.Participant, ballot.CastId, ballot.Statement, ballot.Value);
                stored[at] = await command.ExecuteNonQueryAsync(cancel) == 1;
            }
            return stored;
        }

        SqliteCommand Command(string text, params ReadOnlySpan<string> names)
        {
            var command = new SqliteCommand(text, transaction.Connection, transaction);
            foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            return command;
        }
    }

    sealed class OnPostgres(NpgsqlTransaction transaction) : VoteRows
    {
        public override async Task Join(IReadOnlyList<(Guid Participant, Guid Conversation)> people, DateTime now, CancellationToken cancel)
        {
            if (people.Count == 0) return;
            await using var command = Command("""insert into conversations_participants ("Id", "ConversationId", "JoinedAt", "IsAdult", "IsBanned") select a, b, $3, false, false from unnest($1, $2) as row(a, b) on conflict do nothing""");
            Add(command, NpgsqlDbType.Array | NpgsqlDbType.Uuid, people.Select(person => person.Participant).ToArray());
            Add(command, NpgsqlDbType.Array | NpgsqlDbType.Uuid, people.Select(person => person.Conversation).ToArray());
            Add(command, NpgsqlDbType.TimestampTz, now);
            await command.ExecuteNonQueryAsync(cancel);
        }

        public override async Task<bool[]> Cast(IReadOnlyList<Ballot> ballots, DateTime now, CancellationToken cancel)
        {
            // One process at a time, until it has committed: so votes are numbered in the order in which others see them.
            await using (var turn = Command($"select pg_advisory_xact_lock({(int)Turn.Votes})")) await turn.ExecuteNonQueryAsync(cancel);
            await using var command = Command("""
                insert into conversations_votes ("ParticipantId", "CastId", "Statement", "Value", "At")
                select a, b, c, d, $5 from unnest($1, $2, $3, $4) with ordinality as row(a, b, c, d, place) order by place
                on conflict do nothing returning "ParticipantId", "CastId"
                """);
            Add(command, NpgsqlDbType.Array | NpgsqlDbType.Uuid, ballots.Select(ballot => ballot.Participant).ToArray());
            Add(command, NpgsqlDbType.Array | NpgsqlDbType.Bigint, ballots.Select(ballot => ballot.CastId).ToArray());
            Add(command, NpgsqlDbType.Array | NpgsqlDbType.Integer, ballots.Select(ballot => ballot.Statement).ToArray());
            Add(command, NpgsqlDbType.Array | NpgsqlDbType.Smallint, ballots.Select(ballot => ballot.Value).ToArray());
            Add(command, NpgsqlDbType.TimestampTz, now);
            var written = new HashSet<(Guid, long)>(ballots.Count);
            await using DbDataReader rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) written.Add((rows.GetGuid(0), rows.GetInt64(1)));
            // Of a vote that is twice in one batch the first was written.
            return [.. ballots.Select(ballot => written.Remove((ballot.Participant, ballot.CastId)))];
        }

        NpgsqlCommand Command(string text) => new(text, transaction.Connection, transaction);

        static void Add(NpgsqlCommand command, NpgsqlDbType type, object value) => command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value });
    }
}
