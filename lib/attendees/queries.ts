import type { Db } from "@/lib/db/client";
import { toAnswers } from "@/lib/form-answers/dto";
import { canGroup } from "@/lib/form-questions/rules";
import { QUESTION_KINDS } from "@/lib/form-questions/schema";
import type { AttendeeCard } from "./schema";

const GROUPED_KINDS = QUESTION_KINDS.filter(canGroup);

/** Everybody who holds a confirmed seat of a session, sorted by id so that a plan does not depend on who came first. */
export async function listAttendees(db: Db, params: { sessionId: string }): Promise<AttendeeCard[]> {
  const rows = await db.registration.findMany({
    where: { status: "confirmed", seats: { some: { sessionId: params.sessionId } } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      organisation: true,
      languages: true,
      level: true,
      questions: true,
      projectTitle: true,
      projectDescription: true,
      projectShared: true,
      themes: true,
      locale: true,
      showToGroup: true,
      formAnswers: {
        where: { kind: { in: GROUPED_KINDS } },
        include: { question: { select: { key: true } } },
      },
    },
  });
  return rows.map(({ id, projectTitle, projectDescription, projectShared, formAnswers, ...row }) => ({
    ...row,
    ...(formAnswers.length > 0 && { answers: toAnswers(formAnswers) }),
    registrationId: id,
    project:
      projectTitle || projectDescription
        ? { title: projectTitle ?? "", description: projectDescription ?? "", share: projectShared }
        : null,
  }));
}
