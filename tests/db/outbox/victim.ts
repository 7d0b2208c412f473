import { createDb } from "@/lib/db/client";
import { FAST, relay, smtp } from "./office";

// A worker of its own process, for a test to kill: `tsx victim.ts DATABASE_URL SMTP_URL`.
const [databaseUrl = "", smtpUrl = ""] = process.argv.slice(2);
relay(createDb(databaseUrl), smtp(smtpUrl), { pace: FAST });
