using System;
using System.Collections.Generic;
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

            migrationBuilder.CreateTable(
                name: "initiatives_adoption_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoption_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_adoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Moderation = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Team = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    FromId = table.Column<Guid>(type: "uuid", nullable: true),
                    Changed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Pack = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    PackKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_cycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Plan = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Prediction = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Measure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Done = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Compared = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    StudiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Next = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Act = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_cycles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Moderation = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Situation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Steps = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Change = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Aim = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Assumptions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Hopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: true),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: true),
                    Track = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Team = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Friend = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Ethics = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    AllAreAsked = table.Column<bool>(type: "boolean", nullable: false),
                    NoneIsHarmed = table.Column<bool>(type: "boolean", nullable: false),
                    ChildrenAreSafe = table.Column<bool>(type: "boolean", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Learned = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Pack = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    PackKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_enquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    How = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Due = table.Column<int>(type: "integer", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_goals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutPath = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    About = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Accepted = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_introductions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_members",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsFriend = table.Column<bool>(type: "boolean", nullable: false),
                    IsIn = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_members", x => new { x.EnquiryId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_other_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_other_texts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    ByFriend = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_revisions",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Texts = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_revisions", x => new { x.EnquiryId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_theme_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Keep = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Stop = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_theme_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Friend = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_themes", x => x.Id);
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

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoption_steps_AdoptionId_At",
                table: "initiatives_adoption_steps",
                columns: new[] { "AdoptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_EntryId_Moderation_Since",
                table: "initiatives_adoptions",
                columns: new[] { "EntryId", "Moderation", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_Moderation",
                table: "initiatives_adoptions",
                column: "Moderation");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_OwnerId_Moderation",
                table: "initiatives_adoptions",
                columns: new[] { "OwnerId", "Moderation" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_Pack_PackKey",
                table: "initiatives_adoptions",
                columns: new[] { "Pack", "PackKey" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_cycles_EnquiryId_Number",
                table: "initiatives_cycles",
                columns: new[] { "EnquiryId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_EntryId",
                table: "initiatives_enquiries",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_Moderation_UpdatedAt",
                table: "initiatives_enquiries",
                columns: new[] { "Moderation", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_OwnerId_Moderation",
                table: "initiatives_enquiries",
                columns: new[] { "OwnerId", "Moderation" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_Pack_PackKey",
                table: "initiatives_enquiries",
                columns: new[] { "Pack", "PackKey" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_Slug",
                table: "initiatives_enquiries",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_ThemeId",
                table: "initiatives_enquiries",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_goals_ParentId",
                table: "initiatives_goals",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_introductions_FromId_At",
                table: "initiatives_introductions",
                columns: new[] { "FromId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_introductions_ToId_At",
                table: "initiatives_introductions",
                columns: new[] { "ToId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_members_AccountId",
                table: "initiatives_members",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_other_texts_EnquiryId",
                table: "initiatives_other_texts",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_remarks_EnquiryId_At",
                table: "initiatives_remarks",
                columns: new[] { "EnquiryId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_theme_reviews_ThemeId_At",
                table: "initiatives_theme_reviews",
                columns: new[] { "ThemeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_themes_Slug",
                table: "initiatives_themes",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_changes");

            migrationBuilder.DropTable(
                name: "evidence_findings");

            migrationBuilder.DropTable(
                name: "initiatives_adoption_steps");

            migrationBuilder.DropTable(
                name: "initiatives_adoptions");

            migrationBuilder.DropTable(
                name: "initiatives_cycles");

            migrationBuilder.DropTable(
                name: "initiatives_enquiries");

            migrationBuilder.DropTable(
                name: "initiatives_goals");

            migrationBuilder.DropTable(
                name: "initiatives_introductions");

            migrationBuilder.DropTable(
                name: "initiatives_members");

            migrationBuilder.DropTable(
                name: "initiatives_other_texts");

            migrationBuilder.DropTable(
                name: "initiatives_remarks");

            migrationBuilder.DropTable(
                name: "initiatives_revisions");

            migrationBuilder.DropTable(
                name: "initiatives_theme_reviews");

            migrationBuilder.DropTable(
                name: "initiatives_themes");
        }
    }
}
