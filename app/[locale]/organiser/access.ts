import { notFound } from "next/navigation";
import { cache } from "react";
import { requireWorkshop } from "@/lib/auth/access";
import type { UserActor } from "@/lib/auth/actor";
import type { Action } from "@/lib/auth/policy";
import { currentActor, requireUser } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { organiserWorkshop } from "@/lib/workshops/queries";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";

interface OpenedWorkshop {
  readonly actor: UserActor;
  readonly workshop: OrganiserWorkshop;
  readonly now: Date;
}

/** The workshop, if whoever asks may do this to it. Asked once per request. */
export const allowedWorkshop = cache(
  async (id: string, action: Action): Promise<OrganiserWorkshop | undefined> => {
    try {
      await requireWorkshop(db(), await currentActor(), id, action);
    } catch (error) {
      if (error instanceof AppError) return undefined;
      throw error;
    }
    return readWorkshop(id);
  },
);

/** Read once per request, whatever it is asked for. */
const readWorkshop = cache((id: string) => organiserWorkshop(db(), { id, now: new Date() }));

/**
 * What a workshop's page begins with: signed out, a redirect to the sign-in page that comes back here; without the
 * right, the same page as for a workshop that does not exist.
 */
export async function openWorkshop(input: {
  readonly locale: Locale;
  readonly id: string;
  readonly action: Action;
  /** The page below the workshop's address, such as "/edit"; "" is its overview. */
  readonly page: "" | `/${string}`;
}): Promise<OpenedWorkshop> {
  const actor = await requireUser(input.locale, `/organiser/workshops/${input.id}${input.page}`);
  const workshop = await allowedWorkshop(input.id, input.action);
  if (!workshop) notFound();
  return { actor, workshop, now: new Date() };
}
