import type { LetterContext } from "./blocks";
import type { Letter } from "./letter";
import type { MessageContent } from "./schema";
import { groupAnnounced } from "./templates/group-announced";
import { groupWithdrawn } from "./templates/group-withdrawn";
import { offerExpired } from "./templates/offer-expired";
import { organiserSignIn } from "./templates/organiser-sign-in";
import { registrationCancelled } from "./templates/registration-cancelled";
import { registrationConfirmed } from "./templates/registration-confirmed";
import { registrationKnown } from "./templates/registration-known";
import { registrationPromoted } from "./templates/registration-promoted";
import { registrationWaitlisted } from "./templates/registration-waitlisted";
import { seatOffered } from "./templates/seat-offered";
import { workshopCancelled } from "./templates/workshop-cancelled";

/** The template of each kind of mail. */
export function letterFor(message: MessageContent, context: LetterContext): Letter {
  switch (message.kind) {
    case "registration_confirmed":
      return registrationConfirmed(message.params, context);
    case "registration_waitlisted":
      return registrationWaitlisted(message.params, context);
    case "registration_promoted":
      return registrationPromoted(message.params, context);
    case "seat_offered":
      return seatOffered(message.params, context);
    case "offer_expired":
      return offerExpired(message.params, context);
    case "registration_cancelled":
      return registrationCancelled(message.params, context);
    case "registration_known":
      return registrationKnown(message.params, context);
    case "workshop_cancelled":
      return workshopCancelled(message.params, context);
    case "group_announced":
      return groupAnnounced(message.params, context);
    case "group_withdrawn":
      return groupWithdrawn(message.params, context);
    case "organiser_sign_in":
      return organiserSignIn(message.params, context);
  }
}
