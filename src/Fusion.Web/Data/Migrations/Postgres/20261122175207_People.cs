using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "import_runs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Links",
                table: "directory_profiles",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(1505)",
                oldMaxLength: 1505,
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "directory_profiles",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "contacts_affiliations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    From = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Until = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_affiliations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contacts_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "diversity_answers",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Age = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Gender = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Disability = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Background = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    IsCounted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_answers", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "diversity_figures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Gone = table.Column<int>(type: "integer", nullable: false),
                    Counts = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_figures", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_import_changes_RecordId",
                table: "import_changes",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_affiliations_AccountId",
                table: "contacts_affiliations",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_affiliations_ContactId",
                table: "contacts_affiliations",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_affiliations_OrganisationId",
                table: "contacts_affiliations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_contacts_Email",
                table: "contacts_contacts",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_contacts_KeptBy_Name",
                table: "contacts_contacts",
                columns: new[] { "KeptBy", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_contacts_OrganisationId",
                table: "contacts_contacts",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contacts_affiliations");

            migrationBuilder.DropTable(
                name: "contacts_contacts");

            migrationBuilder.DropTable(
                name: "diversity_answers");

            migrationBuilder.DropTable(
                name: "diversity_figures");

            migrationBuilder.DropIndex(
                name: "IX_import_changes_RecordId",
                table: "import_changes");

            migrationBuilder.DropColumn(
                name: "IsPrivate",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "directory_profiles");

            migrationBuilder.AlterColumn<string>(
                name: "Links",
                table: "directory_profiles",
                type: "character varying(1505)",
                maxLength: 1505,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(4000)",
                oldMaxLength: 4000,
                oldCollation: "C");
        }
    }
}
