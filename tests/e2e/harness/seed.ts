import type { DbClient } from "@/lib/db/client";
import {
  makeRegistration,
  makeSession,
  makeTeam,
  makeUser,
  makeWorkshop,
  unique,
} from "@/tests/db/harness/factories";

/** The factories of the database tests, on the database of the site under test. */
export function seedOf(db: DbClient) {
  return {
    db,
    unique,
    team: (...args: Rest<typeof makeTeam>) => makeTeam(db, ...args),
    user: (...args: Rest<typeof makeUser>) => makeUser(db, ...args),
    workshop: (...args: Rest<typeof makeWorkshop>) => makeWorkshop(db, ...args),
    session: (...args: Rest<typeof makeSession>) => makeSession(db, ...args),
    registration: (...args: Rest<typeof makeRegistration>) => makeRegistration(db, ...args),
  };
}

export type Seed = ReturnType<typeof seedOf>;

/** A factory's arguments after the database. */
type Rest<F> = F extends (db: never, ...args: infer A) => unknown ? A : never;
