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

            migrationBuilder.CreateTable(
                name: "initiatives_adoption_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoption_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_adoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Moderation = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Changed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_cycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Prediction = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Done = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Compared = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    StudiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Next = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_cycles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Moderation = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Situation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Assumptions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Hopes = table.Column<string>(type: "TEXT", nullable: false),
                    ThemeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Track = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Team = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Friend = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Ethics = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AllAreAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoneIsHarmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChildrenAreSafe = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Learned = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_enquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Due = table.Column<int>(type: "INTEGER", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_goals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutPath = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_introductions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_members",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsFriend = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_members", x => new { x.EnquiryId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_other_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_other_texts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByFriend = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_revisions",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Texts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_revisions", x => new { x.EnquiryId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_theme_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ThemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Keep = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Stop = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_theme_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Friend = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
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
