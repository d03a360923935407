using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
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
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "FriendAsks",
                table: "initiatives_theme_reviews",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "Begins",
                table: "initiatives_goals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NetworkId",
                table: "initiatives_goals",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "evidence_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Json = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
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
