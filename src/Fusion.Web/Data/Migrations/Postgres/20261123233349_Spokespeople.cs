using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Spokespeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DecisionId",
                table: "networks_offices",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "networks_misuses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Where = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    What = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsMisuse = table.Column<bool>(type: "boolean", nullable: false),
                    Answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_misuses", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_networks_misuses_NetworkId_AnsweredAt",
                table: "networks_misuses",
                columns: new[] { "NetworkId", "AnsweredAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "networks_misuses");

            migrationBuilder.DropColumn(
                name: "DecisionId",
                table: "networks_offices");
        }
    }
}
