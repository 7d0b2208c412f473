import { createDb } from "@/lib/db/client";
import { startProver } from "@/lib/proofs/prover";
import { FAST } from "./pace";

// A worker of its own process, for a test to kill: `tsx victim.ts DATABASE_URL`.
const [databaseUrl = ""] = process.argv.slice(2);
startProver({ db: createDb(databaseUrl), pace: FAST });
