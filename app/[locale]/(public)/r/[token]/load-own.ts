import { cache } from "react";
import { db } from "@/lib/db/client";
import { ownRegistration } from "@/lib/registrations/queries";
import { verifyLink } from "@/lib/signing/registration-link";

/** The registration that a link opens, once per request; undefined for a link that opens nothing. */
export const loadOwn = cache(async (token: string) => {
  const id = await verifyLink(db(), token);
  const registration = id && (await ownRegistration(db(), { id, now: new Date() }));
  return id && registration ? { id, registration } : undefined;
});
