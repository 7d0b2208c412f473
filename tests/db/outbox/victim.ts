import { createDb, type DbClient } from "@/lib/db/client";
import type { MailTransport } from "@/lib/mail/transport";
import { FAST, relay, smtp } from "./office";

// A worker of its own process that dies at one step of sending: `tsx victim.ts DATABASE_URL SMTP_URL STEP`.

/** In the order in which a mail goes through them. */
export const STEPS = [
  "before the claim",
  "after the claim",
  "while the server listens",
  "after the server took it",
  "before the fate is written",
  "after the fate is written",
] as const;
export type Step = (typeof STEPS)[number];

const [databaseUrl = "", smtpUrl = "", step] = process.argv.slice(2);

/** No last words, no clean-up, like a machine that loses its power. */
function die(): void {
  process.kill(process.pid, "SIGKILL");
}

function dyingTransport(transport: MailTransport): MailTransport {
  return {
    close: () => transport.close(),
    async send(mail) {
      if (step === "after the claim") die();
      const outcome = await transport.send(mail);
      if (step === "after the server took it") die();
      return outcome;
    },
  };
}

function dyingDb(db: DbClient): DbClient {
  const dying = db.$extends({
    query: {
      $queryRaw({ args, query }) {
        if (step === "before the claim") die();
        return query(args);
      },
      message: {
        async updateMany({ args, query }) {
          if (step === "before the fate is written") die();
          const result = await query(args);
          if (step === "after the fate is written") die();
          return result;
        },
      },
    },
  });
  return dying as unknown as DbClient;
}

if (databaseUrl) relay(dyingDb(createDb(databaseUrl)), dyingTransport(smtp(smtpUrl)), { pace: FAST });
