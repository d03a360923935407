using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsPaper = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_conversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Results = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NewStatements = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IdeaQuestion = table.Column<string>(type: "TEXT", nullable: false),
                    PlaceCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ThemeCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    SharedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganiserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OpensAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    WhatNext = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    SummaryAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Statement = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_kept_maps",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Memory = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_kept_maps", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "conversations_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_map_points",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Votes = table.Column<long>(type: "INTEGER", nullable: false),
                    Statements = table.Column<int>(type: "INTEGER", nullable: false),
                    Clarity = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Groups = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CommonGround = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_map_points", x => new { x.ConversationId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "conversations_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsAdult = table.Column<bool>(type: "INTEGER", nullable: false),
                    PlaceCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SupportsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsBanned = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SharedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_votes",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CastId = table.Column<long>(type: "INTEGER", nullable: false),
                    Statement = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<short>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
