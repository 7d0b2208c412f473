import type { Db } from "@/lib/db/client";
import { askedFormOf } from "@/lib/form-questions/queries";
import { say } from "@/lib/form-questions/rules";
import type { Locale } from "@/lib/i18n/locales";
import { toMessageDto } from "@/lib/messages/dto";
import { listRegistrationMessages } from "@/lib/messages/queries";
import { findPublishedRounds, findSessionGroups } from "@/lib/publication/queries";
import { listLog } from "@/lib/registration-log/queries";
import { ownRegistration } from "@/lib/registrations/queries";

/**
 * All that we hold of somebody for one workshop, to be kept and read by them; undefined for a missing one. Questions are
 * worded, instants are ISO 8601 in UTC. Links that open something are shortened: the file may be passed on.
 */
export async function ownData(
  db: Db,
  params: {
    readonly registrationId: string;
    readonly locale: Locale;
    readonly baseUrl: string;
    readonly now: Date;
  },
) {
  const { registrationId, locale, baseUrl, now } = params;
  const registration = await ownRegistration(db, { id: registrationId, now });
  if (!registration) return undefined;
  const [form, messages, groups, sessionGroups, log, pending, vectors, arrivals] = await Promise.all([
    askedFormOf(db, { registrationId }),
    listRegistrationMessages(db, { registrationId }),
    findPublishedRounds(db, { registrationId, locale, now }),
    findSessionGroups(db, { registrationId, locale, now }),
    listLog(db, { subjectId: registrationId }),
    db.addressChange.findUnique({ where: { registrationId } }),
    db.textVector.findMany({
      where: { registrationId },
      select: { part: true, model: true, createdAt: true },
      orderBy: { createdAt: "asc" },
    }),
    db.checkIn.findMany({ where: { registrationId, isRepeat: false }, orderBy: { takenAt: "asc" } }),
  ]);
  const { workshop, answers, ...person } = registration;
  const questions = [...form.questions, ...form.removed];
  return {
    exportedAt: now.toISOString(),
    workshop,
    registration: person,
    ownQuestions: Object.entries(answers).map(([key, answer]) => {
      const question = questions.find((one) => one.key === key);
      const option = (chosen: string | number) => {
        const found = question?.options.find((one) => one.key === chosen);
        return (found && say(found.label, locale, form.languages)?.text) ?? chosen;
      };
      return {
        question: (question && say(question.label, locale, form.languages)?.text) ?? key,
        answer: typeof answer === "object" ? answer.map(option) : option(answer),
      };
    }),
    groups,
    sessionGroups,
    messages: messages
      .map((message) => toMessageDto({ ...message, state: "sent" }, { locale, baseUrl }))
      .map(({ kind, to, subject, text, createdAt }, index) => ({
        kind,
        to,
        subject,
        text,
        createdAt,
        state: messages[index]?.state,
        sentAt: messages[index]?.sentAt?.toISOString() ?? null,
      })),
    arrivals: arrivals.map(({ takenAt, undoneAt }) => ({
      at: takenAt.toISOString(),
      takenBackAt: undoneAt?.toISOString() ?? null,
    })),
    newAddressWaiting: pending?.email ?? null,
    log: log.map(({ at, action, actorKind, edits, changes: { reason } }) => ({
      at,
      action,
      by: actorKind,
      ...(reason && { reason }),
      ...(edits.length > 0 && { changes: edits }),
    })),
    textsComparedBy: vectors.map(({ part, model, createdAt }) => ({
      text: part,
      model,
      at: createdAt.toISOString(),
    })),
  };
}
