import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";
import { askedToStop, giveUp, sayReady } from "./launcher/child-life";

// One worker: sends what the outbox holds and runs the jobs that are due.

const { databaseUrl } = env();
if (!databaseUrl) giveUp("DATABASE_URL: missing (npm run worker finds the embedded server by itself)");

const stopping = new AbortController();
const worker = await startWorker({ databaseUrl, signal: stopping.signal });
sayReady();

await askedToStop();
stopping.abort();
await worker.stop();
process.exit(0);
