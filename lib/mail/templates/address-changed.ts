import { NAME, TITLE, template } from "../template";

/** To the new address: it is taken, and this link works from now on. */
export const addressChanged = template("address_changed", {
  subject: (t) => t("addressChanged.subject", TITLE),
  preview: (_, { t }) => t("addressChanged.preview"),
  body: (t) => [
    `# ${t("addressChanged.title")}`,
    t("greeting", NAME),
    t("addressChanged.lead", TITLE),
    t("addressChanged.oldLinks"),
    "{when}",
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  required: ["link"],
});

/** To the old one, which opens nothing any more: whoever reads it must learn what happened, not how to get in. */
export const addressLeft = template("address_changed", {
  subject: (t) => t("addressLeft.subject", TITLE),
  preview: (_, { t }) => t("addressLeft.preview"),
  body: (t) => [
    `# ${t("addressLeft.title")}`,
    t("greeting", NAME),
    t("addressLeft.lead", TITLE),
    t("addressLeft.next"),
    "---",
    t("addressLeft.notYou"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  withheld: ["link"],
  required: [],
});
