using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Networks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "networks_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LetsIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Motives = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Commitment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_networks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    RulesSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_networks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_parts",
                columns: table => new
                {
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_parts", x => new { x.ParentId, x.ChildId });
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_votes",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Say = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_votes", x => new { x.ChangeId, x.MemberId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_networks_events_NetworkId_At",
                table: "networks_events",
                columns: new[] { "NetworkId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_links_NetworkId",
                table: "networks_links",
                column: "NetworkId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_links_TokenHash",
                table: "networks_links",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_AccountId",
                table: "networks_members",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_ActiveId",
                table: "networks_members",
                column: "ActiveId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_NetworkId_ActiveId",
                table: "networks_members",
                columns: new[] { "NetworkId", "ActiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_NetworkId_State_SortKey_Id",
                table: "networks_members",
                columns: new[] { "NetworkId", "State", "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_OrganisationId",
                table: "networks_members",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_networks_IsPublic_SortKey_Id",
                table: "networks_networks",
                columns: new[] { "IsPublic", "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_networks_Slug",
                table: "networks_networks",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_networks_offices_MemberId",
                table: "networks_offices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_offices_NetworkId_Until",
                table: "networks_offices",
                columns: new[] { "NetworkId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_parts_ChildId",
                table: "networks_parts",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_rule_changes_NetworkId_Verdict",
                table: "networks_rule_changes",
                columns: new[] { "NetworkId", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_rule_votes_MemberId",
                table: "networks_rule_votes",
                column: "MemberId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "networks_events");

            migrationBuilder.DropTable(
                name: "networks_links");

            migrationBuilder.DropTable(
                name: "networks_members");

            migrationBuilder.DropTable(
                name: "networks_networks");

            migrationBuilder.DropTable(
                name: "networks_offices");

            migrationBuilder.DropTable(
                name: "networks_parts");

            migrationBuilder.DropTable(
                name: "networks_rule_changes");

            migrationBuilder.DropTable(
                name: "networks_rule_votes");
        }
    }
}
