import { z } from "zod";

/** The page of a person, as a form that was refused names it: a path of ours, whatever was posted. */
export function personPage(workshopId: unknown, registrationId: string | undefined): `/${string}` {
  const ids = z.tuple([z.uuid(), z.uuid()]).safeParse([workshopId, registrationId]);
  return ids.success ? `/organiser/workshops/${ids.data[0]}/registrations/${ids.data[1]}` : "/organiser";
}
