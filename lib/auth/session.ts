import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { type Actor, PUBLIC, type UserActor } from "./actor";
import { readSession, type SignedInUser, sessionCookieName } from "./next-auth";

/** For pages: who is signed in, or undefined. Asked once per request, however many components want to know. */
export const currentUser = cache(async (): Promise<SignedInUser | undefined> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? readSession(db(), token) : undefined;
});

function actorOf(user: SignedInUser): UserActor {
  return { kind: "user", userId: user.userId, roles: user.roles };
}

/** For pages: who asks. */
export async function currentActor(): Promise<Actor> {
  const user = await currentUser();
  return user ? actorOf(user) : PUBLIC;
}

/** For organiser pages: the signed-in user, or a redirect to the sign-in page, which returns to `next` afterwards. */
export async function requireUser(locale: Locale, next?: `/${string}`): Promise<UserActor> {
  const user = await currentUser();
  if (user) return actorOf(user);
  const query = next ? `?${new URLSearchParams({ next })}` : "";
  redirect(localizedPath(locale, `/organiser/sign-in${query}`));
}
