using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deciding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "networks_rule_changes");

            migrationBuilder.DropTable(
                name: "networks_rule_votes");

            migrationBuilder.AddColumn<int>(
                name: "Kept",
                table: "import_runs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "directory_claims",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "directory_claims",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "decisions_ballots",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsVoice = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_ballots", x => new { x.DecisionId, x.MemberId });
                });

            migrationBuilder.CreateTable(
                name: "decisions_counted",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Weight = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_counted", x => new { x.DecisionId, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "decisions_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Affected = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Effect = table.Column<string>(type: "TEXT", nullable: false),
                    IsSecret = table.Column<bool>(type: "INTEGER", nullable: false),
                    HidesResults = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ProposerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposerName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpensAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lasts = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    IsByHands = table.Column<bool>(type: "INTEGER", nullable: false),
                    Minute = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Review = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ReviewNote = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decisions_options",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_options", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decisions_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decisions_supports",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_supports", x => new { x.DecisionId, x.MemberId });
                });

            migrationBuilder.CreateTable(
                name: "decisions_trusts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_trusts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decisions_voices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HiddenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_voices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "decisions_voters",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Weight = table.Column<long>(type: "INTEGER", nullable: false),
                    IsPerson = table.Column<bool>(type: "INTEGER", nullable: false),
                    TookPart = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions_voters", x => new { x.DecisionId, x.MemberId });
                });

            migrationBuilder.CreateTable(
                name: "toolkit_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: true),
                    Second = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SendId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Made = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsCounted = table.Column<bool>(type: "INTEGER", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_boards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    InstrumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InstrumentKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsAnonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsAccount = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TimerEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HelperToken = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_boards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_commitments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_commitments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_groups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_groups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_instruments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    IsShipped = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_instruments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_leads",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_leads", x => new { x.BoardId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "toolkit_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IsPaper = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_priorities",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dots = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_priorities", x => new { x.ParticipantId, x.TargetId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_Receiver_At",
                table: "platform_outbox",
                columns: new[] { "Receiver", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_ballots_AccountId",
                table: "decisions_ballots",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_ballots_MemberId",
                table: "decisions_ballots",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_counted_MemberId",
                table: "decisions_counted",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_decisions_IsPublic_At_Id",
                table: "decisions_decisions",
                columns: new[] { "IsPublic", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_decisions_NetworkId_State_At",
                table: "decisions_decisions",
                columns: new[] { "NetworkId", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_decisions_ProposerId",
                table: "decisions_decisions",
                column: "ProposerId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_decisions_Slug",
                table: "decisions_decisions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_decisions_State_ClosesAt",
                table: "decisions_decisions",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_decisions_State_OpensAt",
                table: "decisions_decisions",
                columns: new[] { "State", "OpensAt" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_options_DecisionId_Order",
                table: "decisions_options",
                columns: new[] { "DecisionId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_options_MemberId",
                table: "decisions_options",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_steps_DecisionId_DueOn",
                table: "decisions_steps",
                columns: new[] { "DecisionId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_supports_MemberId",
                table: "decisions_supports",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_trusts_FromId",
                table: "decisions_trusts",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_trusts_NetworkId_FromId",
                table: "decisions_trusts",
                columns: new[] { "NetworkId", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_trusts_ToId",
                table: "decisions_trusts",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_voices_AccountId",
                table: "decisions_voices",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_voices_DecisionId_At",
                table: "decisions_voices",
                columns: new[] { "DecisionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_voters_MemberId",
                table: "decisions_voters",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_answers_BoardId_Item",
                table: "toolkit_answers",
                columns: new[] { "BoardId", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_answers_ParticipantId_Item_Line",
                table: "toolkit_answers",
                columns: new[] { "ParticipantId", "Item", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_boards_Code",
                table: "toolkit_boards",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_boards_IsPublic_CreatedAt",
                table: "toolkit_boards",
                columns: new[] { "IsPublic", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_boards_NetworkId_CreatedAt",
                table: "toolkit_boards",
                columns: new[] { "NetworkId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_commitments_BoardId",
                table: "toolkit_commitments",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_groups_BoardId",
                table: "toolkit_groups",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_instruments_Key_Version",
                table: "toolkit_instruments",
                columns: new[] { "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_leads_AccountId_At",
                table: "toolkit_leads",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_participants_BoardId",
                table: "toolkit_participants",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_priorities_BoardId",
                table: "toolkit_priorities",
                column: "BoardId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decisions_ballots");

            migrationBuilder.DropTable(
                name: "decisions_counted");

            migrationBuilder.DropTable(
                name: "decisions_decisions");

            migrationBuilder.DropTable(
                name: "decisions_options");

            migrationBuilder.DropTable(
                name: "decisions_steps");

            migrationBuilder.DropTable(
                name: "decisions_supports");

            migrationBuilder.DropTable(
                name: "decisions_trusts");

            migrationBuilder.DropTable(
                name: "decisions_voices");

            migrationBuilder.DropTable(
                name: "decisions_voters");

            migrationBuilder.DropTable(
                name: "toolkit_answers");

            migrationBuilder.DropTable(
                name: "toolkit_boards");

            migrationBuilder.DropTable(
                name: "toolkit_commitments");

            migrationBuilder.DropTable(
                name: "toolkit_groups");

            migrationBuilder.DropTable(
                name: "toolkit_instruments");

            migrationBuilder.DropTable(
                name: "toolkit_leads");

            migrationBuilder.DropTable(
                name: "toolkit_participants");

            migrationBuilder.DropTable(
                name: "toolkit_priorities");

            migrationBuilder.DropIndex(
                name: "IX_platform_outbox_Receiver_At",
                table: "platform_outbox");

            migrationBuilder.DropColumn(
                name: "Kept",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "directory_claims");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "directory_claims");

            migrationBuilder.CreateTable(
                name: "networks_rule_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_votes",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Say = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_votes", x => new { x.ChangeId, x.MemberId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_networks_rule_changes_NetworkId_Verdict",
                table: "networks_rule_changes",
                columns: new[] { "NetworkId", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_rule_votes_MemberId",
                table: "networks_rule_votes",
                column: "MemberId");
        }
    }
}
