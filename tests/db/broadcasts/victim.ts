import { SYSTEM } from "@/lib/auth/actor";
import { createDb, type DbClient } from "@/lib/db/client";
import { sendDueBroadcasts } from "@/lib/jobs/broadcasts";

// A worker of its own process that dies between owing the mails of a message and saying that it is sent:
// `tsx victim.ts DATABASE_URL NOW`.

const [databaseUrl = "", now = ""] = process.argv.slice(2);

function dyingDb(db: DbClient): DbClient {
  const dying = db.$extends({
    query: {
      async $executeRaw({ args, query }) {
        const count = await query(args);
        if (!JSON.stringify(args).includes("INSERT INTO")) return count;
        process.kill(process.pid, "SIGKILL");
        return new Promise(() => undefined);
      },
    },
  });
  return dying as unknown as DbClient;
}

if (databaseUrl) {
  void sendDueBroadcasts({ db: dyingDb(createDb(databaseUrl)), actor: SYSTEM, now: new Date(now) });
}
