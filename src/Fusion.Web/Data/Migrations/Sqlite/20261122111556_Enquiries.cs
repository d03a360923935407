using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Enquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evidence_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Design = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Sample = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Team = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Construct = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Measured = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FigureKind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LowerIsBetter = table.Column<bool>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Family = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Estimate = table.Column<double>(type: "REAL", nullable: true),
                    Variance = table.Column<double>(type: "REAL", nullable: true),
                    EffectNotes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Story = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Attribution = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SourceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkedFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Harm = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ContributorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_findings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_changes_FindingId_At",
                table: "evidence_changes",
                columns: new[] { "FindingId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_ContributorId_State",
                table: "evidence_findings",
                columns: new[] { "ContributorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_EnquiryId",
                table: "evidence_findings",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_EntryId_State_UpdatedAt",
                table: "evidence_findings",
                columns: new[] { "EntryId", "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_Pack_PackKey",
                table: "evidence_findings",
                columns: new[] { "Pack", "PackKey" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_Slug",
                table: "evidence_findings",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_State_PublishedAt_Id",
                table: "evidence_findings",
                columns: new[] { "State", "PublishedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_changes");

            migrationBuilder.DropTable(
                name: "evidence_findings");
        }
    }
}
