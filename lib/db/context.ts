import type { Actor } from "@/lib/auth/actor";
import type { DbClient } from "./client";

/** What every command gets: the database, who asks, and when. Core code reads no clock and no header. */
export interface Context {
  readonly db: DbClient;
  readonly actor: Actor;
  readonly now: Date;
}
