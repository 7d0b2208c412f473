import { useTranslations } from "next-intl";
import { Done } from "./done";

/** What `?done=` may say, and where its sentence is. Anything else says nothing. */
const SENTENCES = {
  created: "form.created",
  saved: "form.saved",
  published: "publish.done",
  closed: "close.done",
  reopened: "reopen.done",
  cancelled: "cancel.done",
  archived: "archive.done",
  unarchived: "unarchive.done",
  duplicated: "duplicate.done",
  added: "add.done",
  unregistered: "registration.cancelled",
  restored: "registration.restored",
  notRestored: "registration.notRestored",
  retried: "message.retried",
  revoked: "tokens.revoked",
  removed: "removed",
} as const;

/** The same, of the catalogues about mails. */
const LETTER_SENTENCES = {
  letter: "done",
  letterRestored: "restored",
  reached: "reach.done",
  linkSent: "linkSent",
} as const;
const SCHEDULE_SENTENCES = { times: "done", told: "change.told", untold: "change.left" } as const;

/** The same, of what an organiser writes. */
const BROADCAST_SENTENCES = {
  written: "done.written",
  broadcastSent: "done.sent",
  scheduled: "done.scheduled",
  unscheduled: "unscheduleHint",
  recalled: "done.recalled",
  tested: "done.tested",
  duplicatedMessage: "done.duplicated",
  messageDeleted: "done.deleted",
} as const;

/** The same for what the catalogue of the line says. */
const LINE_SENTENCES = {
  served: "order.served",
  moved: "order.moved",
  signUpSettings: "settings.saved",
} as const;

/** The same of the sessions of one person. */
const SESSION_SENTENCES = { sessions: "done.sessions" } as const;

/** Says what has just been done, where the address tells. */
export function DoneLine({ done }: { readonly done?: string | string[] }) {
  const t = useTranslations("organiser");
  const line = useTranslations("line");
  const letters = useTranslations("letters");
  const schedule = useTranslations("schedule");
  const broadcasts = useTranslations("broadcasts");
  const sessions = useTranslations("sessions.organiser");
  if (typeof done !== "string") return null;
  if (Object.hasOwn(LETTER_SENTENCES, done)) {
    return <Done key={done} text={letters(LETTER_SENTENCES[done as keyof typeof LETTER_SENTENCES])} />;
  }
  if (Object.hasOwn(SCHEDULE_SENTENCES, done)) {
    return <Done key={done} text={schedule(SCHEDULE_SENTENCES[done as keyof typeof SCHEDULE_SENTENCES])} />;
  }
  if (Object.hasOwn(BROADCAST_SENTENCES, done)) {
    return (
      <Done key={done} text={broadcasts(BROADCAST_SENTENCES[done as keyof typeof BROADCAST_SENTENCES])} />
    );
  }
  if (Object.hasOwn(LINE_SENTENCES, done)) {
    return <Done key={done} text={line(LINE_SENTENCES[done as keyof typeof LINE_SENTENCES])} />;
  }
  if (Object.hasOwn(SESSION_SENTENCES, done)) {
    return <Done key={done} text={sessions(SESSION_SENTENCES[done as keyof typeof SESSION_SENTENCES])} />;
  }
  if (!Object.hasOwn(SENTENCES, done)) return null;
  // Another act is another line: it takes the focus again.
  return <Done key={done} text={t(SENTENCES[done as keyof typeof SENTENCES])} />;
}
