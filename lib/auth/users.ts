import type { z } from "zod";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { SignedInUser } from "./next-auth";
import type { signedInUserSchema } from "./schema";

/** The user with their roles; undefined when the account is gone. */
export async function userById(db: Db, userId: string): Promise<SignedInUser | undefined> {
  const row = await db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      name: true,
      locale: true,
      memberships: { select: { teamId: true, role: true } },
    },
  });
  return row
    ? { userId, email: row.email, name: row.name, locale: row.locale, roles: row.memberships }
    : undefined;
}

/** What people may know about themselves. Throws sign_in_required when there is nobody (any more). */
export function toUserDto(user: SignedInUser | undefined): z.infer<typeof signedInUserSchema> {
  if (!user) throw new AppError("sign_in_required");
  const { userId, name, email, locale, roles } = user;
  return { id: userId, name, email, locale, roles: roles.map(({ teamId, role }) => ({ teamId, role })) };
}
