using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GoalsOfNetworks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AsOne",
                table: "initiatives_theme_reviews",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FriendAsks",
                table: "initiatives_theme_reviews",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Begins",
                table: "initiatives_goals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NetworkId",
                table: "initiatives_goals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "evidence_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_rules", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_goals_NetworkId",
                table: "initiatives_goals",
                column: "NetworkId");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_rules_At",
                table: "evidence_rules",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_rules");

            migrationBuilder.DropIndex(
                name: "IX_initiatives_goals_NetworkId",
                table: "initiatives_goals");

            migrationBuilder.DropColumn(
                name: "AsOne",
                table: "initiatives_theme_reviews");

            migrationBuilder.DropColumn(
                name: "FriendAsks",
                table: "initiatives_theme_reviews");

            migrationBuilder.DropColumn(
                name: "Begins",
                table: "initiatives_goals");

            migrationBuilder.DropColumn(
                name: "NetworkId",
                table: "initiatives_goals");
        }
    }
}
