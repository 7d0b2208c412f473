import { NAME, TITLE, template } from "../template";

/** The last mail, which itself is erased once it has left. */
export const dataErased = template("data_erased", {
  subject: (t) => t("dataErased.subject", TITLE),
  preview: (_, { t }) => t("dataErased.preview"),
  body: (t) => [
    `# ${t("dataErased.title")}`,
    t("greeting", NAME),
    t("dataErased.lead", TITLE),
    "{seat}",
    t("dataErased.stays"),
    "{page}",
    "---",
    t("dataErased.last"),
  ],
  own: ["seat"],
  facts: ({ hadSeat }, { t }) => ({ seat: hadSeat ? t("registrationCancelled.seatFreed") : "" }),
  withheld: ["link"],
  required: [],
});
