using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GroupsAndNetworkRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_evidence_rules_At",
                table: "evidence_rules");

            migrationBuilder.AddColumn<Guid>(
                name: "DecisionId",
                table: "evidence_rules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "NetworkId",
                table: "evidence_rules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Group",
                table: "conversations_participants",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_rules_DecisionId",
                table: "evidence_rules",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_rules_NetworkId_At",
                table: "evidence_rules",
                columns: new[] { "NetworkId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_evidence_rules_DecisionId",
                table: "evidence_rules");

            migrationBuilder.DropIndex(
                name: "IX_evidence_rules_NetworkId_At",
                table: "evidence_rules");

            migrationBuilder.DropColumn(
                name: "DecisionId",
                table: "evidence_rules");

            migrationBuilder.DropColumn(
                name: "NetworkId",
                table: "evidence_rules");

            migrationBuilder.DropColumn(
                name: "Group",
                table: "conversations_participants");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_rules_At",
                table: "evidence_rules",
                column: "At");
        }
    }
}
