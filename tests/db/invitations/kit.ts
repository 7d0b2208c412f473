import type { DbClient } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { addInvitation, invitePeople } from "@/lib/invitations/commands";
import { listInvitations } from "@/lib/invitations/queries";
import { askedInvitationSchema, type InvitedPeople, invitedPeopleSchema } from "@/lib/invitations/schema";
import { makeWorkshop } from "../harness/factories";
import { organiser } from "../offers/line";
import { signUp, told } from "../registrations/sign-up-kit";

export const baseUrl = "https://atelier.example";

/** A workshop on invitation with one code, and a hand that invites people by list. */
export async function onInvitation(
  db: DbClient,
  {
    usesMax = 1,
    capacity = 100,
    ...limits
  }: {
    usesMax?: number;
    capacity?: number;
    expiresAt?: string;
    onlyFor?: string;
  } = {},
) {
  const workshop = await makeWorkshop(db, { capacity, invitationOnly: true });
  const context = await organiser(db, workshop);
  const invitation = askedInvitationSchema.parse({ label: "Partenaires", usesMax, ...limits });
  const { id } = await addInvitation(context, { workshopId: workshop.id, invitation });
  const { code } = await db.invitation.findUniqueOrThrow({ where: { id } });
  const invite = (text: string, change: Partial<InvitedPeople> = {}) => {
    const asked = invitedPeopleSchema.parse({ label: "Invités", people: text, isPersonal: true, ...change });
    return invitePeople(context, { workshopId: workshop.id, invited: asked });
  };
  return { ...workshop, context, invitationId: id, code, invite };
}

export function list(db: DbClient, workshopId: string, q = "") {
  return listInvitations(db, { workshopId, q, now: new Date(), baseUrl });
}

/** The code of the field's error, or the status. */
export async function tried(...attempt: Parameters<typeof signUp>): Promise<string | undefined> {
  try {
    return told([await signUp(...attempt)])[0];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details.errors?.map(({ path, code }) => `${path}: ${code}`).join();
  }
}
