import { parseCronItems, type TaskList } from "graphile-worker";
import { SYSTEM } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { describeError, log } from "@/lib/log";
import { sendDueBroadcasts } from "./broadcasts";
import { fillFreeSeatsEverywhere } from "./fill-free-seats";
import { tellLapsedHandovers } from "./handovers";
import { purgeExpired } from "./purge";
import { readTextsEverywhere } from "./read-texts";
import { writeTimedMailsEverywhere } from "./timed-mails";

type Job = (context: Context) => Promise<Record<string, number>>;

const JOBS: Record<string, Job> = {
  "fill-free-seats": async (context) => ({ promoted: await fillFreeSeatsEverywhere(context) }),
  "purge-expired": ({ db, now }) => purgeExpired(db, now),
  "timed-mails": async (context) => ({ owed: await writeTimedMailsEverywhere(context) }),
  handovers: async (context) => ({ told: await tellLapsedHandovers(context) }),
  broadcasts: async (context) => ({ owed: await sendDueBroadcasts(context) }),
  "read-texts": async ({ db, now }) => ({ read: await readTextsEverywhere(db, now) }),
};

// One copy waits at most (jobKey), and a missed minute is not made up for: the next run does its work. The tenth
// minute keeps the hourly purge away from the full hour, when people sign in for what begins then.
export const CRON = parseCronItems([
  { task: "fill-free-seats", match: "* * * * *", options: { jobKey: "fill-free-seats", maxAttempts: 1 } },
  { task: "timed-mails", match: "* * * * *", options: { jobKey: "timed-mails", maxAttempts: 1 } },
  { task: "handovers", match: "* * * * *", options: { jobKey: "handovers", maxAttempts: 1 } },
  { task: "broadcasts", match: "* * * * *", options: { jobKey: "broadcasts", maxAttempts: 1 } },
  {
    task: "read-texts",
    match: "* * * * *",
    options: { jobKey: "read-texts", queueName: "read-texts", maxAttempts: 1 },
  },
  { task: "purge-expired", match: "10 * * * *", options: { jobKey: "purge-expired", maxAttempts: 3 } },
]);

/** The jobs as the library runs them. */
export function tasks(db: DbClient): TaskList {
  return Object.fromEntries(Object.entries(JOBS).map(([name, job]) => [name, () => runJob(db, name, job)]));
}

async function runJob(db: DbClient, name: string, job: Job): Promise<void> {
  try {
    const counts = await job({ db, actor: SYSTEM, now: new Date() });
    const didAnything = Object.values(counts).some((count) => count > 0);
    log(didAnything ? "info" : "debug", "job.done", { job: name, ...counts });
  } catch (error) {
    log("error", "job.failed", { job: name, ...describeError(error) });
    // The library stores and prints the message of what it catches: no answer of anybody's may be in it.
    throw new Error("failed, see the log");
  }
}
