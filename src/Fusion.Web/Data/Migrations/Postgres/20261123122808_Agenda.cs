using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Agenda : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DecisionId",
                table: "events_parts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                table: "decisions_trusts",
                type: "uuid",
                nullable: true);

            // People gave their own; who gave an organisation's nobody knows any more.
            migrationBuilder.Sql("UPDATE decisions_trusts SET \"AccountId\" = (SELECT \"AccountId\" FROM networks_members WHERE networks_members.\"Id\" = decisions_trusts.\"FromId\" AND networks_members.\"OrganisationId\" IS NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_trusts_AccountId",
                table: "decisions_trusts",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_decisions_trusts_AccountId",
                table: "decisions_trusts");

            migrationBuilder.DropColumn(
                name: "DecisionId",
                table: "events_parts");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "decisions_trusts");
        }
    }
}
