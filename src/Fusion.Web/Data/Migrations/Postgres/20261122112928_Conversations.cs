using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Conversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conversations_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsPaper = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Counts = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_conversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    Access = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Results = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NewStatements = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IdeaQuestion = table.Column<string>(type: "text", nullable: false),
                    PlaceCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    ThemeCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    SharedId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganiserName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpensAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Summary = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    WhatNext = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    SummaryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastNumber = table.Column<int>(type: "integer", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Fate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Statement = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_kept_maps",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Memory = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_kept_maps", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "conversations_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_map_points",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Votes = table.Column<long>(type: "bigint", nullable: false),
                    Statements = table.Column<int>(type: "integer", nullable: false),
                    Clarity = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Groups = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    CommonGround = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_map_points", x => new { x.ConversationId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "conversations_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsAdult = table.Column<bool>(type: "boolean", nullable: false),
                    PlaceCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    SupportsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsBanned = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    IdeaId = table.Column<Guid>(type: "uuid", nullable: true),
                    SharedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Standing = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Wanted = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_votes",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CastId = table.Column<long>(type: "bigint", nullable: false),
                    Statement = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<short>(type: "smallint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_votes", x => x.Seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_batches_ConversationId",
                table: "conversations_batches",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_conversations_SharedId",
                table: "conversations_conversations",
                column: "SharedId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_conversations_Slug",
                table: "conversations_conversations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ideas_AuthorId",
                table: "conversations_ideas",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ideas_ConversationId_Fate_At",
                table: "conversations_ideas",
                columns: new[] { "ConversationId", "Fate", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_log_ConversationId_At",
                table: "conversations_log",
                columns: new[] { "ConversationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_participants_BatchId",
                table: "conversations_participants",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_participants_ConversationId",
                table: "conversations_participants",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_statements_AuthorId",
                table: "conversations_statements",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_statements_ConversationId_Number",
                table: "conversations_statements",
                columns: new[] { "ConversationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_targets_ConversationId_Kind_Code",
                table: "conversations_targets",
                columns: new[] { "ConversationId", "Kind", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_votes_ParticipantId_CastId",
                table: "conversations_votes",
                columns: new[] { "ParticipantId", "CastId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conversations_batches");

            migrationBuilder.DropTable(
                name: "conversations_conversations");

            migrationBuilder.DropTable(
                name: "conversations_ideas");

            migrationBuilder.DropTable(
                name: "conversations_kept_maps");

            migrationBuilder.DropTable(
                name: "conversations_log");

            migrationBuilder.DropTable(
                name: "conversations_map_points");

            migrationBuilder.DropTable(
                name: "conversations_participants");

            migrationBuilder.DropTable(
                name: "conversations_statements");

            migrationBuilder.DropTable(
                name: "conversations_targets");

            migrationBuilder.DropTable(
                name: "conversations_votes");
        }
    }
}
