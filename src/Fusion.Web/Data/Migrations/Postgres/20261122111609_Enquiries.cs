using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FindingId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: true),
                    Claim = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Design = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Sample = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Stage = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Team = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Construct = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Measured = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    FigureKind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Figures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    LowerIsBetter = table.Column<bool>(type: "boolean", nullable: false),
                    Measure = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Family = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Estimate = table.Column<double>(type: "double precision", nullable: true),
                    Variance = table.Column<double>(type: "double precision", nullable: true),
                    EffectNotes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Story = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Attribution = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Consent = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    CheckedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Cost = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Hours = table.Column<int>(type: "integer", nullable: true),
                    WorkedFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    NotFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Conditions = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Harm = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    ContributorId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Pack = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    PackKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
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
