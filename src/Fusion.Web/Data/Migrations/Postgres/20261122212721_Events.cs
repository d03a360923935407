using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "events_attendances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    IsWaiting = table.Column<bool>(type: "boolean", nullable: false),
                    Seat = table.Column<int>(type: "integer", nullable: true),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    WasThere = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_attendances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_calendars",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_calendars", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "events_choices",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttendanceId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_choices", x => new { x.PartId, x.AttendanceId });
                });

            migrationBuilder.CreateTable(
                name: "events_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    WelcomesLearners = table.Column<bool>(type: "boolean", nullable: false),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    LinkIsForComers = table.Column<bool>(type: "boolean", nullable: false),
                    Stream = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Places = table.Column<int>(type: "integer", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    PollIsOpenToAll = table.Column<bool>(type: "boolean", nullable: false),
                    PollClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    IsAfter = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HiddenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HiddenWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_minutes",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    Decisions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_minutes", x => new { x.EventId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "events_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Room = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_parts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_times",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_times", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_voters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    VoterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_voters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_votes",
                columns: table => new
                {
                    TimeId = table.Column<Guid>(type: "uuid", nullable: false),
                    VoterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Can = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_votes", x => new { x.TimeId, x.VoterId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_AccountId",
                table: "events_attendances",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_ActiveId",
                table: "events_attendances",
                column: "ActiveId");

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_EventId_ActiveId",
                table: "events_attendances",
                columns: new[] { "EventId", "ActiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_EventId_Answer_At",
                table: "events_attendances",
                columns: new[] { "EventId", "Answer", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_EventId_Seat",
                table: "events_attendances",
                columns: new[] { "EventId", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_OrganisationId",
                table: "events_attendances",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_events_calendars_TokenHash",
                table: "events_calendars",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_choices_AttendanceId",
                table: "events_choices",
                column: "AttendanceId");

            migrationBuilder.CreateIndex(
                name: "IX_events_events_IsPublic_StartsAt_Id",
                table: "events_events",
                columns: new[] { "IsPublic", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_events_events_NetworkId_StartsAt",
                table: "events_events",
                columns: new[] { "NetworkId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_events_events_OrganiserId",
                table: "events_events",
                column: "OrganiserId");

            migrationBuilder.CreateIndex(
                name: "IX_events_events_Slug",
                table: "events_events",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_ideas_AccountId",
                table: "events_ideas",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_events_ideas_EventId_At",
                table: "events_ideas",
                columns: new[] { "EventId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_events_parts_EventId_Order",
                table: "events_parts",
                columns: new[] { "EventId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_events_times_EventId_StartsAt",
                table: "events_times",
                columns: new[] { "EventId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_events_voters_AccountId",
                table: "events_voters",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_events_voters_EventId_VoterId",
                table: "events_voters",
                columns: new[] { "EventId", "VoterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_votes_VoterId",
                table: "events_votes",
                column: "VoterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "events_attendances");

            migrationBuilder.DropTable(
                name: "events_calendars");

            migrationBuilder.DropTable(
                name: "events_choices");

            migrationBuilder.DropTable(
                name: "events_events");

            migrationBuilder.DropTable(
                name: "events_ideas");

            migrationBuilder.DropTable(
                name: "events_minutes");

            migrationBuilder.DropTable(
                name: "events_parts");

            migrationBuilder.DropTable(
                name: "events_times");

            migrationBuilder.DropTable(
                name: "events_voters");

            migrationBuilder.DropTable(
                name: "events_votes");
        }
    }
}
