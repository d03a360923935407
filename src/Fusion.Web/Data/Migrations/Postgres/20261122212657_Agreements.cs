using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Agreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreements_acceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Promise = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    OverOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_acceptances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AgainFrom = table.Column<int>(type: "integer", nullable: false),
                    Draft = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_agreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_deeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    What = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_deeds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Country = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Promise = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OverOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RenewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOf = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    CarriedOnBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_signatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_versions",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Change = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    AsksAgain = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_versions", x => new { x.AgreementId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_acceptances_SignatureId_At",
                table: "agreements_acceptances",
                columns: new[] { "SignatureId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_agreements_NetworkId",
                table: "agreements_agreements",
                column: "NetworkId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_agreements_Slug",
                table: "agreements_agreements",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreements_agreements_SortKey_Slug",
                table: "agreements_agreements",
                columns: new[] { "SortKey", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_deeds_SignatureId_On",
                table: "agreements_deeds",
                columns: new[] { "SignatureId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AccountId",
                table: "agreements_signatures",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_ActiveId",
                table: "agreements_signatures",
                column: "ActiveId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AgreementId_ActiveId",
                table: "agreements_signatures",
                columns: new[] { "AgreementId", "ActiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AgreementId_IsNamed_SortKey_Id_OverOn",
                table: "agreements_signatures",
                columns: new[] { "AgreementId", "IsNamed", "SortKey", "Id", "OverOn" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AgreementId_Kind_OverOn_IsNamed",
                table: "agreements_signatures",
                columns: new[] { "AgreementId", "Kind", "OverOn", "IsNamed" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_OrganisationId",
                table: "agreements_signatures",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_RenewOn",
                table: "agreements_signatures",
                column: "RenewOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreements_acceptances");

            migrationBuilder.DropTable(
                name: "agreements_agreements");

            migrationBuilder.DropTable(
                name: "agreements_deeds");

            migrationBuilder.DropTable(
                name: "agreements_signatures");

            migrationBuilder.DropTable(
                name: "agreements_versions");
        }
    }
}
