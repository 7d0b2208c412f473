import { NAME, TITLE, template } from "../template";
import { tablesInWords } from "./rounds";

export const groupWithdrawn = template("group_withdrawn", {
  subject: (t) => t("groupWithdrawn.subject", TITLE),
  preview: (_, { t }) => t("groupWithdrawn.seat"),
  body: (t) => [
    `# ${t("groupWithdrawn.title")}`,
    t("greeting", NAME),
    t("groupWithdrawn.lead", { ...TITLE, table: "{table}" }),
    t("groupWithdrawn.seat"),
    "{when}",
    "{link}",
    "---",
    t("canCancel"),
    t("linkIsPersonal"),
  ],
  own: ["table"],
  facts: ({ table, tables = [table] }, context) => ({ table: tablesInWords(tables, context) }),
  required: ["link"],
});
