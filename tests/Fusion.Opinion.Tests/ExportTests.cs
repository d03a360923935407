using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Fusion.Opinion.Exports;

namespace Fusion.Opinion.Tests;

public sealed class ExportTests
{
    const string Header = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,3\n";

    [Fact]
    public void What_is_written_reads_back_the_same_in_blocks_of_any_size() =>
        Prop.ForAll(Samples.Conversations, Arb.From(Gen.Choose(1, 200)), (votes, block) =>
        {
            var export = Export(votes);
            var bytes = Encoding.UTF8.GetBytes(string.Concat(ExportWriter.Table(export, [])));
            var reader = new VoteTableReader();
            foreach (var part in bytes.Chunk(block))
                reader.Read(part);
            var read = reader.Finish();
            return read.Participants.SequenceEqual(export.Participants) && read.Statements.SequenceEqual(export.Statements)
                && read.Groups.SequenceEqual(export.Groups) && Samples.Of(read.Votes).SequenceEqual(Samples.Of(export.Votes));
        }).Check(Samples.Config);

    [Fact]
    public void A_log_in_any_order_is_the_table()
    {
        var export = Export(Samples.Noise(20, 10, 0.6, 3));
        var cast = Samples.Of(export.Votes).Select((vote, at) => new ExportVote(5000 + at, export.Statements[vote.Statement], export.Participants[vote.Person], vote.Vote)).ToList();
        cast.AddRange(cast.Take(30).Select(vote => vote with { Timestamp = 1, Vote = Vote.Pass }).ToList());
        var shuffled = cast.ToArray();
        new Random(2).Shuffle(shuffled);
        var read = VoteLogReader.Read(Encoding.UTF8.GetBytes(string.Concat(ExportWriter.Log(shuffled))));
        Assert.Equal([.. export.Participants], read.Participants.ToArray());
        Assert.Equal(Samples.Of(export.Votes), Samples.Of(read.Votes));
    }

    [Fact]
    public void Of_votes_in_the_same_millisecond_the_last_counts() =>
        Assert.Equal(Vote.Disagree, VoteLogReader.Read("timestamp,datetime,comment-id,voter-id,vote\n7,,1,1,1\n7,,1,1,-1\n3,,1,1,0\n"u8).Votes.Get(0, 0));

    [Theory]
    [InlineData("", 1, "The file is empty: there is no header.")]
    [InlineData("name,0\n", 1, "There is no column 'participant'.")]
    [InlineData("participant,0,0\n", 1, "The statement 0 is there twice.")]
    [InlineData("participant,0,1x\n", 1, "The column '1x' is no statement's id.")]
    [InlineData(Header + "1,0,0,1,1,0,1,\n2,0,0,1,1,0,1\n", 3, "The row has 7 fields, and the header 8.")]
    [InlineData(Header + "1,0,0,1,1,0,1,,\n", 2, "The row has 9 fields, and the header 8.")]
    [InlineData(Header + "1,0,0\n", 2, "The row has 3 fields, and the header 8.")]
    [InlineData(Header + "1,0,0,1,1,0,2,\n", 2, "The vote on statement 0 is '2' and may be 1, 0, -1 or nothing.")]
    [InlineData(Header + "1,0,0,1,1,0,,=1+1\n", 2, "The vote on statement 3 is '=1+1' and may be 1, 0, -1 or nothing.")]
    [InlineData(Header + "x,0,0,1,1,0,,1\n", 2, "participant is no whole number.")]
    [InlineData(Header + "1,x,0,1,1,0,,1\n", 2, "group-id is no whole number from 0.")]
    [InlineData(Header + "1,0,0,1,1,0,,1\n\n2,0,0,1,1,0,,1\n", 3, "The line is empty.")]
    [InlineData(Header + "1,0,0,1,1,0,,1\n1,0,0,1,1,0,,1", 3, "The participant 1 is there twice.")]
    public void A_table_that_cannot_be_understood_says_line_and_reason(string text, int line, string reason) => Fault(line, reason, () => Table(text));

    [Theory]
    [InlineData("", 1, "There is no column 'timestamp'.")]
    [InlineData("timestamp,comment-id,voter-id,vote\n1,1,1,1\n1,1,1\n", 3, "The row has 3 fields, and the header 4.")]
    [InlineData("timestamp,comment-id,voter-id,vote\n1,1,1,5\n", 2, "vote is '5' and may be 1, 0 or -1.")]
    [InlineData("timestamp,comment-id,voter-id,vote\n1,1,one,1\n", 2, "voter-id is 'one', which is no whole number.")]
    [InlineData("timestamp,comment-id,voter-id,vote\n1,1,99999999999999999999,1\n", 2, "voter-id is '99999999999999999999', which is no whole number.")]
    public void A_log_that_cannot_be_understood_says_line_and_reason(string text, int line, string reason) => Fault(line, reason, () => VoteLogReader.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("1,,1,1,0,0,2,a\n", 2, "moderated is '2' and may be 1, 0 or -1.")]
    [InlineData("1,,1,1,0,0,1,a\n1,,1,1,0,0,1,b\n", 3, "The statement 1 is there twice.")]
    [InlineData("1,,1,1,0,0,1,\"two\nlines\"\n1,,2,1,0,0,1,\"open\n", 4, "A quote is opened and never closed.")]
    [InlineData("1,,1,1,0,0,1,\"a\"b\n", 2, "Something stands between a closing quote and the next comma.")]
    public void Statements_that_cannot_be_understood_say_line_and_reason(string rows, int line, string reason) =>
        Fault(line, reason, () => ExportComment.Read(Encoding.UTF8.GetBytes("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n" + rows)));

    [Fact]
    public void Tables_as_other_programs_write_them_are_understood()
    {
        var read = Table("\uFEFF" + Header.Replace("\n", "\r\n", StringComparison.Ordinal) + "\"7\",,0,2,1,1,\"1\",-1.0\r\n");
        Assert.Equal([7L], read.Participants.ToArray());
        Assert.Null(read.Groups[0]);
        Assert.Equal([new(0, 0, Vote.Agree), new Cast(0, 1, Vote.Disagree)], Samples.Of(read.Votes));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("  -1+1", "'  -1+1")]
    [InlineData("@SUM(1)\n", "\"'@SUM(1)\n\"")]
    [InlineData("\t=1", "'\t=1")]
    public void Hostile_text_is_written_so_that_no_spreadsheet_runs_it(string text, string written) => Assert.Equal(written, ExportWriter.Text(text));

    [Fact]
    public void Any_text_of_a_statement_reads_back_but_for_the_guard() =>
        Prop.ForAll(Arb.From(Gen.Elements("=", "\"", ",", "\n", "\r\n", "a", "学", " ", "'", "-").ArrayOf().Select(string.Concat)), text =>
        {
            var export = Export([new(0, 0, Vote.Agree)]);
            var read = ExportComment.Read(Encoding.UTF8.GetBytes(string.Concat(ExportWriter.Comments(export, [new(1534000000000, 10, 3, -1, text), new(2, 11, 3, 0, "next")]))));
            return read.Count == 2 && (read[0].Body == text || read[0].Body == "'" + text) && read[0].Moderated == -1 && read[1].Body == "next";
        }).Check(Samples.Config);

    [Fact]
    public void Banned_people_are_not_written()
    {
        var export = Export([new(0, 0, Vote.Agree), new(1, 0, Vote.Agree)]);
        export.Votes.Ban(0);
        Assert.Equal(["participant,group-id,n-comments,n-votes,n-agree,n-disagree,10\n", "201,1,2,1,1,0,1\n"], ExportWriter.Table(export, [new(0, 10, 201, 1, ""), new(0, 11, 201, 1, "")]));
    }

    static VoteExport Table(string text)
    {
        var reader = new VoteTableReader();
        reader.Read(Encoding.UTF8.GetBytes(text));
        return reader.Finish();
    }

    static void Fault(int line, string reason, Action read)
    {
        var fault = Assert.Throws<ExportFaultException>(read);
        Assert.Equal((line, reason), (fault.Line, fault.Reason));
    }

    static VoteExport Export(Cast[] votes)
    {
        var (people, statements) = (votes.Select(vote => vote.Person + 1).DefaultIfEmpty().Max(), votes.Select(vote => vote.Statement + 1).DefaultIfEmpty().Max());
        return new(Samples.Store(votes, people, statements), [.. Enumerable.Range(200, people).Select(id => (long)id)], [.. Enumerable.Range(10, statements).Select(id => (long)id)], [.. Enumerable.Range(0, people).Select(id => id % 3 == 0 ? (int?)null : id % 3)]);
    }
}
