using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "directory_profiles",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "contacts_affiliations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_affiliations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contacts_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "diversity_answers",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Disability = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Background = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsCounted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_answers", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "diversity_figures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Gone = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts = table.Column<string>(type: "TEXT", nullable: false)
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
        }
    }
}
