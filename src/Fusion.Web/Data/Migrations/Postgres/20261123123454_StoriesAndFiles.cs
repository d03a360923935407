using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StoriesAndFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ComparedAt",
                table: "toolkit_boards",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayBeAsked",
                table: "toolkit_boards",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Begins",
                table: "initiatives_themes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Ends",
                table: "initiatives_themes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Groups",
                table: "initiatives_themes",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "initiatives_themes",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "Theme");

            migrationBuilder.AddColumn<string>(
                name: "Results",
                table: "initiatives_themes",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "SourceText",
                table: "catalogue_facts",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "CameOf",
                table: "catalogue_entries",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "catalogue_entries",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "OrderNumber",
                table: "catalogue_entries",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Series",
                table: "catalogue_entries",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "attachments_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    ContributorId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_story_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Who = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Hopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    Quote = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Problem = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    Did = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    Advice = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    Figures = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_story_drafts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_boards_InstrumentKey_ComparedAt",
                table: "toolkit_boards",
                columns: new[] { "InstrumentKey", "ComparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_entries_Form",
                table: "catalogue_entries",
                column: "Form");

            migrationBuilder.CreateIndex(
                name: "IX_attachments_files_ContributorId",
                table: "attachments_files",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_attachments_files_SubjectId_At",
                table: "attachments_files",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_story_drafts_EntryId",
                table: "catalogue_story_drafts",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_story_drafts_State_UpdatedAt",
                table: "catalogue_story_drafts",
                columns: new[] { "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_story_drafts_WriterId",
                table: "catalogue_story_drafts",
                column: "WriterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachments_files");

            migrationBuilder.DropTable(
                name: "catalogue_story_drafts");

            migrationBuilder.DropIndex(
                name: "IX_toolkit_boards_InstrumentKey_ComparedAt",
                table: "toolkit_boards");

            migrationBuilder.DropIndex(
                name: "IX_catalogue_entries_Form",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "ComparedAt",
                table: "toolkit_boards");

            migrationBuilder.DropColumn(
                name: "MayBeAsked",
                table: "toolkit_boards");

            migrationBuilder.DropColumn(
                name: "Begins",
                table: "initiatives_themes");

            migrationBuilder.DropColumn(
                name: "Ends",
                table: "initiatives_themes");

            migrationBuilder.DropColumn(
                name: "Groups",
                table: "initiatives_themes");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "initiatives_themes");

            migrationBuilder.DropColumn(
                name: "Results",
                table: "initiatives_themes");

            migrationBuilder.DropColumn(
                name: "SourceText",
                table: "catalogue_facts");

            migrationBuilder.DropColumn(
                name: "CameOf",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "OrderNumber",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "Series",
                table: "catalogue_entries");
        }
    }
}
