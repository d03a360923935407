using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayBeAsked",
                table: "toolkit_boards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Begins",
                table: "initiatives_themes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Ends",
                table: "initiatives_themes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Groups",
                table: "initiatives_themes",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "initiatives_themes",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "Theme");

            migrationBuilder.AddColumn<string>(
                name: "Results",
                table: "initiatives_themes",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SourceText",
                table: "catalogue_facts",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CameOf",
                table: "catalogue_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "catalogue_entries",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OrderNumber",
                table: "catalogue_entries",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Series",
                table: "catalogue_entries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "attachments_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_story_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Hopes = table.Column<string>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Did = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Advice = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
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
