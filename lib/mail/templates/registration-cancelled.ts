import type { MessageParams } from "../schema";
import { NAME, TITLE, template } from "../template";

/** The same facts, told to who asked for it and to whom the organiser took off the list. */
function cancelledLetter(by: MessageParams["registration_cancelled"]["by"]) {
  return template("registration_cancelled", {
    subject: (t) => t("registrationCancelled.subject", TITLE),
    preview: ({ workshop }, { t }) => t(`registrationCancelled.${by}`, { title: workshop.title }),
    body: (t) => [
      `# ${t("registrationCancelled.title")}`,
      t("greeting", NAME),
      t(`registrationCancelled.${by}`, TITLE),
      "{seat}",
      t(`registrationCancelled.next.${by}`),
      "{page}",
      "---",
      t("labelled", { label: t("reference"), value: "{reference}" }),
    ],
    own: ["seat"],
    facts: ({ hadSeat, wasPending }, { t }) => ({
      seat: t(`registrationCancelled.${hadSeat ? "seatFreed" : wasPending ? "wasPending" : "leftLine"}`),
    }),
    required: [],
  });
}

export const registrationCancelled = cancelledLetter("attendee");
export const registrationWithdrawn = cancelledLetter("organiser");
