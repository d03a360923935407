using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Toolkit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "toolkit_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<int>(type: "integer", nullable: true),
                    Second = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SendId = table.Column<Guid>(type: "uuid", nullable: false),
                    Made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsCounted = table.Column<bool>(type: "boolean", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_boards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    InstrumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstrumentKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsAnonymous = table.Column<bool>(type: "boolean", nullable: false),
                    NeedsAccount = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Phase = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TimerEndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HelperToken = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_boards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_commitments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_commitments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_groups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_groups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_instruments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsShipped = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_instruments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_leads",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_leads", x => new { x.BoardId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "toolkit_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    IsPaper = table.Column<bool>(type: "boolean", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "toolkit_priorities",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetId = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Dots = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_toolkit_priorities", x => new { x.ParticipantId, x.TargetId });
                });

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
        }
    }
}
