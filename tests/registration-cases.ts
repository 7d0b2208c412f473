// What anybody may rely on about signing up, waiting, mail, one's own page and the door, and which tests hold it. A unit
// test sees to it that each of them exists and is not skipped.

export interface RegistrationCase {
  readonly number: number;
  readonly guarantee: string;
  /** File within tests/, and the test's own name. */
  readonly tests: readonly (readonly [file: string, name: string])[];
}

const SEATS = "db/registrations/seats.test.ts";
const RESEND = "db/registrations/resend.test.ts";
const PROMOTION = "db/waitlist/promotion.test.ts";
const OFFERS = "db/offers/offers.test.ts";
const ORDER = "db/offers/order.test.ts";
const SESSION_SEATS = "db/sessions/seats.test.ts";
const RELAY = "db/outbox/relay.test.ts";
const SCANS = "db/check-ins/scans.test.ts";
const SIGN_IN = "db/auth/sign-in.test.ts";

export const REGISTRATION_CASES: readonly RegistrationCase[] = [
  {
    number: 1,
    guarantee: "Without the lock, two get the last seat: the tests below can fail",
    tests: [
      [SEATS, "two simultaneous sign-ups both get the last seat; with the lock, in the same database, never"],
      [SEATS, "the database itself refuses the second of them"],
      [SESSION_SEATS, "with the lock off, two get it and the database refuses one (negative control)"],
    ],
  },
  {
    number: 2,
    guarantee: "One seat, two at once: one has it, the other waits or reads that it is full",
    tests: [
      [SEATS, "is given once to two who sign up at the same moment; the other is first in line"],
      [SEATS, "is given once where no line forms; the other is told that it is full"],
      ["e2e/sign-up.spec.ts", "the last seat gone meanwhile is said in words, beside everything typed"],
    ],
  },
  {
    number: 3,
    guarantee: "N seats, more at once: N have one, the others stand in the order of arrival, without gap",
    tests: [
      [SEATS, "of N seats and N + k at once: N confirmed, k in line, places 1 to k without gap"],
      [SEATS, "are seated in the order in which they came, and each is refused for their own mistakes alone"],
    ],
  },
  {
    number: 4,
    guarantee: "So too over HTTP, on the production build, with two instances on one database",
    tests: [
      [
        "e2e/last-seat.spec.ts",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the name as it is written.
        "${where}: exactly as many as there are seats get one, the rest stand in line without gaps",
      ],
    ],
  },
  {
    number: 5,
    guarantee: "A lock not obtained in three seconds: a polite refusal, nothing half written",
    tests: [
      [
        SEATS,
        "a lock not obtained within 3 seconds: nothing is written, and the error says that it will pass",
      ],
      [
        "db/registrations/http.test.ts",
        "while a lock is not to be had, a program is told when to try again and a form comes back filled in; nothing is half written",
      ],
      [
        "db/registrations/database-away.test.ts",
        "a database that goes away in the middle of a rush loses nobody, and registers nobody twice",
      ],
      [
        "db/registrations/database-away.test.ts",
        "while it is away readers and sign-ups are told when to come back, and the same again is then one registration",
      ],
    ],
  },
  {
    number: 6,
    guarantee:
      "Of the day's limit and a session's the smaller rules; 0 is closed, a session without one has none",
    tests: [
      [
        SESSION_SEATS,
        "who waits for the day holds no seat of a session; a choice made before is served before",
      ],
      [SESSION_SEATS, "a session without limit has a seat for everybody of the day, also once the day grows"],
      [SEATS, "a capacity of 0 keeps sign-up closed"],
    ],
  },
  {
    number: 7,
    guarantee: "Ids that are none, or somebody else's, are refused, and nothing is created",
    tests: [
      [
        "db/registrations/refusals.test.ts",
        "a theme of another workshop, or unaccepted house rules: refused beside the field, nothing created",
      ],
      ["db/registrations/refusals.test.ts", "a session that is %s is refused, and nothing is created"],
      ["db/registrations/refusals.test.ts", "a workshop that is %s is missing, and nothing is created"],
      ["db/auth/access.test.ts", "with an id that names nothing, malformed or hostile, is missing too"],
    ],
  },
  {
    number: 8,
    guarantee: "Not yet open, closed, unpublished, cancelled: the server refuses a direct post",
    tests: [
      ["db/registrations/refusals.test.ts", "%s: a direct post is refused, and nothing is written"],
      ["db/registrations/refusals.test.ts", "unpublished and missing ones look alike"],
    ],
  },
  {
    number: 9,
    guarantee: "The same form sent twice is one registration and one mail",
    tests: [
      [RESEND, "is the same registration, the same answer and one mail"],
      [RESEND, "holds when all of them arrive at the same moment"],
      ["e2e/sign-up.spec.ts", "a double click registers once"],
    ],
  },
  {
    number: 10,
    guarantee: "Who left and comes back has the same record; the seats are looked at again",
    tests: [
      [RESEND, "is the same record with its new answers, and the capacity is checked again"],
      [RESEND, "takes a free seat, once, however often the form arrives"],
    ],
  },
  {
    number: 11,
    guarantee: "A free seat while somebody waits is no free seat on the public page",
    tests: [
      [
        PROMOTION,
        "while somebody waits, the public page says waitlist and no seat, and a newcomer joins the line",
      ],
      [OFFERS, "keeps the seat from newcomers: the public page says waitlist, and who signs up waits"],
    ],
  },
  {
    number: 12,
    guarantee: "Seven seats freed, ten waiting: the first seven in order, three still wait",
    tests: [
      [PROMOTION, "7 seats freed, 10 waiting: the first 7 are seated in order, 3 still wait"],
      [OFFERS, "7 seats freed, 10 waiting: the first 7 are offered in order, 3 still wait"],
    ],
  },
  {
    number: 13,
    guarantee: "No seat, sign-up closed, day over, by hand: nobody is served; nobody is offered a seat twice",
    tests: [
      [PROMOTION, "is given to nobody once sign-up is closed"],
      [OFFERS, "is not made while %s"],
      [OFFERS, "is made when somebody cancels, and not twice"],
      ["db/self-service/erase.test.ts", "after the day nobody is moved up"],
      [
        "db/sessions/changes.test.ts",
        "where seats are given by hand: free seats stay free until an organiser gives them, to whom they like",
      ],
    ],
  },
  {
    number: 14,
    guarantee: "An offer is used once, ends to the minute, holds one seat, and the log names its person",
    tests: [
      [
        OFFERS,
        "holds one seat, stands to the minute, is told by mail and in the log with the person it names",
      ],
      [OFFERS, "accepted: the seat is theirs, once, and the mail with the calendar file confirms it"],
    ],
  },
  {
    number: 15,
    guarantee: "An offer that ends goes to the next within one run; its person is told and may come back",
    tests: [
      [
        OFFERS,
        "ends at its minute: within one run the next has it, the person is told and may join the line again",
      ],
    ],
  },
  {
    number: 16,
    guarantee: "Ten workers at once serve each person once and no seat twice",
    tests: [
      [PROMOTION, "ten workers promote at once: each person served once, no seat twice"],
      [OFFERS, "ten workers at once: each person served once, no seat twice"],
      [OFFERS, "ten workers at its end: one expiry, one mail, one next person"],
    ],
  },
  {
    number: 17,
    guarantee: "Accepted, then cancelled: the seat is free, the old offer dead",
    tests: [[OFFERS, "accepted, then cancelled: the seat is free, and the old offer does not live again"]],
  },
  {
    number: 18,
    guarantee: "The same address in another case or with spaces is one entry",
    tests: [[RESEND, "in another case or with spaces around it is the same one: one entry"]],
  },
  {
    number: 19,
    guarantee: "Waiting and offered are left by the link; a bad or ended link says so",
    tests: [
      [OFFERS, "leaving from offered frees the seat for the next"],
      [OFFERS, "with a wrong or ended link opens nothing"],
      ["db/registrations/http.test.ts", "cancels, by API and by form; a second time is told as such"],
      [
        "db/registrations/http.test.ts",
        "opens one's own registration; an altered, shortened or ended one opens nothing",
      ],
    ],
  },
  {
    number: 20,
    guarantee: "An organiser serves somebody out of order, with a reason that the log keeps",
    tests: [
      [ORDER, "as a %s is allowed, and the log keeps the reason"],
      ["db/sessions/changes.test.ts", "nobody is served in a session without a reason"],
    ],
  },
  {
    number: 21,
    guarantee: "Who waits sees their place, the rule and what happens next",
    tests: [
      ["unit/mail/letters.test.ts", "a waitlisted person learns their place, the rule and what comes next"],
      [
        "unit/mail/letters.test.ts",
        "who waits while sign-up is closed does not read that their turn comes by itself",
      ],
      [
        "e2e/sign-up.spec.ts",
        "the page says the place in line before and after, and the next person gets the one behind",
      ],
    ],
  },
  {
    number: 22,
    guarantee:
      "A permanent refusal fails at once, a temporary one is tried again, at growing intervals, by cause",
    tests: [
      [RELAY, "for good: failed at once, the reason kept without the address, the others leave"],
      [RELAY, "for now: tried again until it is taken"],
      ["unit/mail/rules.test.ts", "a temporary one is tried again, at growing intervals"],
      [
        "unit/mail/rules.test.ts",
        "a wrong setting is probed more rarely than a server that is down, and both more and more rarely",
      ],
    ],
  },
  {
    number: 23,
    guarantee: "A sign-up that rolls back owes no mail; a killed worker loses none and doubles one at most",
    tests: [
      [RELAY, "a transaction that rolls back owes nothing"],
      [
        "db/outbox/killed-worker.test.ts",
        "%s: the mail is not lost, and comes at most twice, recognisable as one",
      ],
      [
        "db/outbox/killed-worker.test.ts",
        "mails owed by the hundred survive a worker that dies again and again",
      ],
    ],
  },
  {
    number: 24,
    guarantee: "Mail speaks its reader's language, not the organiser's",
    tests: [
      [
        RELAY,
        "is sent once, in the reader's language, with text, HTML and calendar, and no link rests in the database",
      ],
    ],
  },
  {
    number: 25,
    guarantee: "Markup and braces in names are escaped, a newline is no header",
    tests: [
      ["unit/mail/letters.test.ts", "arrive escaped in HTML and as typed in text"],
      ["unit/mail/wording.test.ts", "take no markup, brace or header out of a name"],
      [RELAY, "takes no header out of a name or a title"],
    ],
  },
  {
    number: 26,
    guarantee:
      "What is due leaves, the future and the cancelled do not, one failure holds up nobody, a test goes to oneself",
    tests: [
      [RELAY, "a mail of the future waits, a cancelled one never leaves, the others do"],
      ["db/broadcasts/sending.test.ts", "is not held up by another that fails"],
      [
        "db/broadcasts/sending.test.ts",
        "goes now to oneself alone, in each language written, and counts nowhere",
      ],
    ],
  },
  {
    number: 27,
    guarantee: "Who lost their link gets the same answer, known or not",
    tests: [["db/self-service/lost-link.test.ts", "the same answer for a known and an unknown address"]],
  },
  {
    number: 28,
    guarantee: "Whom a mail did not reach is a to-do: the reason, another address, send again",
    tests: [
      ["db/messages/reach-again.test.ts", "is a to-do with the reason, until they are reached"],
      [
        "e2e/messages.spec.ts",
        "who was not reached is a to-do on their row and page: the address is corrected, and it leaves again",
      ],
    ],
  },
  {
    number: 29,
    guarantee: "An edit is logged before and after; another address is proved, both are told, old links stop",
    tests: [
      [
        "db/self-service/edit.test.ts",
        "the organiser reads each field as it was and as it is, beside a log that names fields only",
      ],
      ["db/self-service/edit.test.ts", "no change, no entry, no new version"],
      ["db/self-service/address.test.ts", "is proved, both addresses are told, old links stop"],
    ],
  },
  {
    number: 30,
    guarantee: "Past the deadline the form is read-only, and a direct post refused",
    tests: [
      ["e2e/self-service.spec.ts", "past the deadline the form is read-only, and only consents can change"],
      ["db/self-service/edit.test.ts", "past it a direct post is refused and changes nothing"],
    ],
  },
  {
    number: 31,
    guarantee:
      "The door knows welcome, already in, cancelled, elsewhere, unknown; once, undone, late, at its own time",
    tests: [
      [
        SCANS,
        "welcome: who has a confirmed seat comes in, by code, reference or name, and it is known who let them in",
      ],
      [SCANS, "already in: a second scan says since when and who took them in, and counts nothing"],
      [SCANS, "cancelled: says so and lets nobody in"],
      [SCANS, "other workshop: which one and when, where it is the same team's"],
      [
        SCANS,
        "unknown: a foreign code, a forged one, a reference of nobody and another team's person all get the same answer",
      ],
      [
        SCANS,
        "the same scan sent again counts once and is answered as it was, though it was taken back since",
      ],
      [SCANS, "undo: the person is out again, can come in anew, and the log says who took it back, once"],
      [SCANS, "scans taken offline and sent late keep the time they were taken, and none lies in the future"],
    ],
  },
  {
    number: 32,
    guarantee: "Another team's workshop is as missing, at every address, for every role",
    tests: [
      ["db/auth/every-call.test.ts", "%s answers another team as if it were not there"],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the name as it is written.
      ["e2e/access.spec.ts", "${role} of another team: every page is the 404 of a missing workshop"],
      ["e2e/access.spec.ts", "every page under another team's workshop is the 404 of a missing one"],
    ],
  },
  {
    number: 33,
    guarantee:
      "A sign-in link is used once, soon; the page is the same for everybody; limited by address and network",
    tests: [
      [SIGN_IN, "works once"],
      [SIGN_IN, "opens one session when it is used twice at the same moment"],
      [SIGN_IN, "is refused when expired, for another address, or made up"],
      [SIGN_IN, "answers an unknown address, and a user without a team, exactly alike and owes them nothing"],
      [SIGN_IN, "mails at most five links an hour to one address, however many ask at once"],
      [SIGN_IN, "is limited per network, whatever the addresses"],
    ],
  },
  {
    number: 34,
    guarantee: "A session ends unused, ends at last, and ends on the server when one signs out",
    tests: [
      [SIGN_IN, "ends after seven days without use; use moves that limit"],
      [SIGN_IN, "ends after thirty days however much it is used"],
      [SIGN_IN, "signing out ends it on the server"],
    ],
  },
];
