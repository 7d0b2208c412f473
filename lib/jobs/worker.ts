import { setTimeout as delay } from "node:timers/promises";
import { Logger, type Runner, run } from "graphile-worker";
import { createDb, type DbClient } from "@/lib/db/client";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { senderOf, smtpTransport } from "@/lib/mail/transport";
import { startRelay } from "@/lib/outbox/relay";
import { startProver } from "@/lib/proofs/prover";
import { checkInCode } from "@/lib/signing/check-in-code";
import { personalUrl } from "@/lib/signing/personal-url";
import { unsubscribeUrls } from "@/lib/signing/unsubscribe-link";
import { startHeartbeat } from "./heartbeat";
import { CRON, tasks } from "./tasks";

export interface WorkerOptions {
  readonly databaseUrl: string;
  /** Stops the worker when aborted. */
  readonly signal?: AbortSignal;
}

export interface Worker {
  /** Finishes the mails and jobs in hand and gives proofs back, then resolves. May be called twice. */
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = 5_000;

/** One worker: sends what the outbox owes, proves plans, runs the jobs that are due, says that it is alive. Any number may run. */
export async function startWorker({ databaseUrl, signal }: WorkerOptions): Promise<Worker> {
  const { smtpUrl, mailFrom, baseUrl } = env();
  const db = createDb(databaseUrl);
  const transport = smtpUrl ? smtpTransport({ smtpUrl, mailFrom }) : null;
  const heartbeat = await startHeartbeat(db);
  const jobs = await startJobs(databaseUrl, db);
  const relay = startRelay({
    db,
    transport,
    baseUrl,
    sender: senderOf(mailFrom),
    personalUrl: (locale, message) => personalUrl(baseUrl, locale, message),
    checkInCode,
    unsubscribeUrls: (locale, { id }) => unsubscribeUrls(baseUrl, locale, id),
  });
  const prover = startProver({ db });
  log("info", "worker.started", { sendsMail: transport !== null });

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      await Promise.all([relay.stop(), jobs.stop(), prover.stop()]);
      transport?.close();
      await heartbeat.stop();
      await db.$disconnect();
      log("info", "worker.stopped");
    })();
    return stopped;
  };
  signal?.addEventListener("abort", () => void stop(), { once: true });
  return { stop };
}

/** The job library, started again when it gives up, such as when the database was restarted. */
async function startJobs(databaseUrl: string, db: DbClient): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const start = () =>
    run({
      connectionString: databaseUrl,
      schema: "graphile_worker",
      taskList: tasks(db),
      parsedCronItems: CRON,
      concurrency: 2,
      maxPoolSize: 4,
      noHandleSignals: true,
      logger: LOGGER,
    });
  let runner: Runner = await start();

  const supervised = (async () => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error) => log("error", "jobs.ended", describeError(error)));
      if (stopping.signal.aborted) return;
      await delay(RESTART_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      runner = await start().catch((error) => {
        log("error", "jobs.not_started", describeError(error));
        return runner;
      });
      // Asked to stop while it was starting.
      if (stopping.signal.aborted) await runner.stop().catch(() => undefined);
    }
  })();

  return {
    async stop() {
      stopping.abort();
      // Rejects when the library had already ended by itself.
      await runner.stop().catch(() => undefined);
      await supervised;
    },
  };
}

// The library is talkative; what it says below a warning helps nobody who runs a workshop.
const LOGGER = new Logger((scope) => (level, message) => {
  if (level !== "error" && level !== "warning") return;
  log(level === "error" ? "error" : "warn", "jobs.library", {
    message,
    task: scope.taskIdentifier,
    job: scope.jobId,
  });
});
