import type { LetterContext } from "./blocks";
import type { Letter } from "./letter";
import { type LetterName, letterName, type MessageContent, type Wording } from "./schema";
import type { Template } from "./template";
import { addressChanged, addressLeft } from "./templates/address-changed";
import { addressCheck } from "./templates/address-check";
import { broadcastLetter, broadcastTestLetter } from "./templates/broadcast";
import { dataErased } from "./templates/data-erased";
import { followUp } from "./templates/follow-up";
import { groupAnnounced, groupChanged } from "./templates/group-announced";
import { groupWithdrawn } from "./templates/group-withdrawn";
import { invitation } from "./templates/invitation";
import { linkAgain } from "./templates/link-again";
import { offerExpired } from "./templates/offer-expired";
import { organiserSignIn } from "./templates/organiser-sign-in";
import { registrationCancelled, registrationWithdrawn } from "./templates/registration-cancelled";
import { registrationConfirmed } from "./templates/registration-confirmed";
import {
  registrationAccepted,
  registrationDeclined,
  registrationReceived,
} from "./templates/registration-decided";
import { registrationKnown } from "./templates/registration-known";
import { registrationPromoted } from "./templates/registration-promoted";
import { registrationWaitlisted } from "./templates/registration-waitlisted";
import { reminder } from "./templates/reminder";
import { seatDeclined, seatHandedOver, seatProposed, seatUnanswered } from "./templates/seat-handover";
import { seatOffered } from "./templates/seat-offered";
import { sessionPromoted } from "./templates/session-promoted";
import { sessionsChanged } from "./templates/sessions-changed";
import { signUpCheck } from "./templates/sign-up-check";
import { workshopCancelled } from "./templates/workshop-cancelled";
import { workshopChanged } from "./templates/workshop-changed";

/** The letters whose words an organiser may change. */
export const TEMPLATES: Readonly<Record<LetterName, Template>> = {
  invitation,
  sign_up_check: signUpCheck,
  registration_received: registrationReceived,
  registration_accepted: registrationAccepted,
  registration_declined: registrationDeclined,
  registration_confirmed: registrationConfirmed,
  registration_waitlisted: registrationWaitlisted,
  registration_promoted: registrationPromoted,
  seat_offered: seatOffered,
  offer_expired: offerExpired,
  registration_known: registrationKnown,
  session_promoted: sessionPromoted,
  sessions_changed: sessionsChanged,
  registration_cancelled: registrationCancelled,
  registration_withdrawn: registrationWithdrawn,
  group_announced: groupAnnounced,
  group_changed: groupChanged,
  group_withdrawn: groupWithdrawn,
  reminder,
  workshop_changed: workshopChanged,
  workshop_cancelled: workshopCancelled,
  follow_up: followUp,
  link_again: linkAgain,
  address_check: addressCheck,
  address_changed: addressChanged,
  address_left: addressLeft,
  data_erased: dataErased,
  seat_proposed: seatProposed,
  seat_declined: seatDeclined,
  seat_unanswered: seatUnanswered,
  seat_handed_over: seatHandedOver,
};

/** What a mail says to its reader: in the organiser's words where these are given, else in ours. */
export function letterFor(message: MessageContent, context: LetterContext, wording?: Wording): Letter {
  const name = letterName(message);
  if (name) return TEMPLATES[name].write(message, context, wording);
  switch (message.kind) {
    case "broadcast":
      if (!wording) throw new Error("a broadcast has no words in this language");
      return broadcastLetter(message.params, context, wording);
    case "broadcast_test":
      return broadcastTestLetter(message.params, context);
    case "organiser_sign_in":
      return organiserSignIn(message.params, context);
    default:
      throw new Error(`no letter for ${message.kind}`);
  }
}
