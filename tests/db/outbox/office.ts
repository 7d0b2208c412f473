import type { DbClient, Prisma } from "@/lib/db/client";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { type MailTransport, smtpTransport } from "@/lib/mail/transport";
import { enqueueMessage, type OwedMessage } from "@/lib/outbox/commands";
import { type Relay, type RelayOptions, startRelay } from "@/lib/outbox/relay";
import type { Pace } from "@/lib/outbox/rules";
import { personalUrl } from "@/lib/signing/personal-url";
import { makeRegistration, makeWorkshop } from "@/tests/db/harness/factories";

/** Everything a hundred times faster than in life, but for leases: a busy machine must not look like a dead worker. */
export const FAST: Pace = {
  idleMs: 10,
  leaseMs: 60_000,
  concurrency: 4,
  retryMs: () => 100,
  pauseMs: () => 100,
};

const MAIL_FROM = "Atelier Morges <atelier@example.org>";

export function smtp(smtpUrl: string): MailTransport {
  return smtpTransport({ smtpUrl, mailFrom: MAIL_FROM });
}

/** Stands for our signature in a code for the door. */
export const SIGNATURE = "ABCDE12345";

export function relay(
  db: DbClient,
  transport: MailTransport | null,
  options: Partial<RelayOptions> = {},
): Relay {
  return startRelay({
    db,
    transport,
    pace: FAST,
    baseUrl: "https://atelier.example",
    sender: { name: "Atelier Morges", address: "atelier@example.org" },
    personalUrl: (locale, message) => {
      const { kind, params } = message;
      return kind === "organiser_sign_in" ||
        kind === "broadcast_test" ||
        kind === "invitation" ||
        kind === "sign_up_check"
        ? personalUrl("https://atelier.example", locale, message)
        : `https://atelier.example/${locale}/r/${params.registration.id}.${params.registration.linkVersion}`;
    },
    checkInCode: ({ reference }) => `${reference}-${SIGNATURE}`,
    unsubscribeUrls: (locale, { id }) => ({
      page: `https://atelier.example/${locale}/unsubscribe/${id}`,
      oneClick: `https://atelier.example/api/unsubscribe/${id}`,
    }),
    ...options,
  });
}

/** As if the lease of every mail in hand had run out: for tests that killed the worker whose it was. */
export function endLeases(db: DbClient) {
  return db.message.updateMany({ where: { state: "sending" }, data: { leaseUntil: new Date(0) } });
}

/** A workshop with one registration, and how to owe that person a confirmation. */
export async function makeOffice(
  db: DbClient,
  overrides: Partial<Prisma.RegistrationUncheckedCreateInput> = {},
) {
  const workshop = await makeWorkshop(db, { capacity: 40 });
  const registration = await makeRegistration(db, { workshopId: workshop.id, ...overrides });
  const confirmation = (changes: Partial<OwedMessage> = {}): OwedMessage =>
    ({
      kind: "registration_confirmed",
      locale: registration.locale,
      toAddress: registration.email,
      toName: registration.name,
      workshopId: workshop.id,
      registrationId: registration.id,
      params: { workshop: mailWorkshop(workshop), registration: mailRegistration(registration) },
      ...changes,
    }) as OwedMessage;
  const owe = (changes: Partial<OwedMessage> = {}) =>
    db.$transaction((tx) => enqueueMessage(tx, confirmation(changes)));
  return { workshop, registration, confirmation, owe };
}
