import type { DbClient, Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { type Gathering, gathering } from "@/lib/db/gather";
import { willPass } from "@/lib/db/passing-errors";
import { AppError } from "@/lib/errors";
import { claimUses } from "@/lib/invitation-uses/commands";
import { codeError } from "@/lib/invitation-uses/rules";
import { withFreshLook } from "./fresh-look";
import { answeredBefore, answerKey, judge, type SignUpOutcome, type SignUpRequest } from "./judge";
import { type AnswerKey, answerOf, writeNewcomers } from "./newcomers";
import { findPlaces } from "./places";
import { emailKeyOf } from "./rules";
import { claimSeats } from "./seats";
import { type CrowdFacts, loadCrowdFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

interface SignUp {
  readonly context: Context;
  readonly request: SignUpRequest;
}

/** alone: has to be looked at in a transaction of its own. */
type Verdict = SignUpOutcome | Error | "alone";
/** later: in the next transaction, once this one has given the seats that were left. */
type Written = Verdict | "later";

/**
 * Sign-ups that are written in one transaction: enough to share its costs, and few enough that of a crowd most are being
 * read or answered while these are written, instead of all waiting for one another.
 */
const TOGETHER_MAX = 32;
/** Longer than a transaction waits for its connection and then lasts, tried again. */
const TURN_MS_MAX = 20_000;

// Of a rush, each process writes one transaction at a time and workshop: what a transaction costs (its round trips, its
// lock, its commit on a disk that may be slow) is shared by all who came while the one before was written.
const gatherings = new WeakMap<DbClient, Map<string, Gathering<SignUp, Verdict>>>();

/** Signs somebody up in the same transaction as all who come at this moment, or says "alone". Throws as `register` does. */
export async function signUpTogether(
  context: Context,
  request: SignUpRequest,
): Promise<SignUpOutcome | "alone"> {
  const { db } = context;
  const ofProcess = gatherings.get(db) ?? new Map<string, Gathering<SignUp, Verdict>>();
  gatherings.set(db, ofProcess);
  const { slug } = request;
  const crowd =
    ofProcess.get(slug) ?? gathering<SignUp, Verdict>((signUps) => writeAll(db, signUps), TOGETHER_MAX);
  ofProcess.set(slug, crowd);
  try {
    const verdict = await crowd.add({ context, request });
    if (verdict instanceof Error) throw verdict;
    return verdict;
  } finally {
    if (crowd.isIdle()) ofProcess.delete(slug);
  }
}

async function writeAll(db: DbClient, signUps: readonly SignUp[]): Promise<readonly Verdict[]> {
  try {
    const written = await inTime(
      withFreshLook(() => db.$transaction((tx) => write(tx, signUps), { maxWait: 5_000, timeout: 10_000 })),
    );
    const left = signUps.filter((_, index) => written[index] === "later");
    // Each transaction serves at least one of them. What becomes of these takes nothing back from those before.
    const rest = left.length > 0 ? [...(await writeAll(db, left).catch(failureOfEach(left)))] : [];
    return written.map((verdict) => (verdict === "later" ? (rest.shift() ?? "alone") : verdict));
  } catch (error) {
    // What somebody sent may be what the database chokes on: nobody else has to suffer for it.
    if (signUps.length === 1 || error instanceof AppError || willPass(error)) throw error;
    return signUps.map(() => "alone" as const);
  }
}

function failureOfEach(signUps: readonly SignUp[]) {
  return (error: unknown): readonly Verdict[] => {
    const failure = error instanceof Error ? error : new Error("a turn failed", { cause: error });
    return signUps.map(() => failure);
  };
}

/** Throws busy for a turn that does not end: whoever comes next must not wait for a connection that died in silence. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("busy", { retryAfterSeconds: 2 })), TURN_MS_MAX);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

async function write(tx: Tx, signUps: readonly SignUp[]): Promise<Written[]> {
  const people = signUps.map(({ context, request }) => ({
    request,
    now: context.now,
    answer: answerKey(request),
    emailKey: emailKeyOf(request.input.email),
  }));
  const facts = await loadCrowdFacts(tx, {
    workshop: { slug: people[0]?.request.slug ?? "" },
    emailKeys: people.map(({ emailKey }) => emailKey),
    keyHashes: people.flatMap(({ answer }) => (answer ? [answer.keyHash] : [])),
    codes: people.flatMap(({ request }) => request.input.code ?? []),
  });
  if (!facts || facts.status === "draft") return people.map(() => new AppError("not_found"));
  const taken = new Set<string>();
  const judged = people.map((person) => judgeOne(person, facts, taken));
  const verdicts = await withUses(tx, judged);
  const newcomers = verdicts.filter(isNewcomer);
  const now = new Date(Math.max(...people.map((person) => person.now.getTime())));
  const places = await findPlaces(tx, facts, { count: newcomers.length, now, claimSeats });
  const placed = newcomers.flatMap((newcomer, index) => {
    const place = places[index];
    return place ? [{ ...newcomer, place }] : [];
  });
  const entries = await writeNewcomers(tx, facts, {
    newcomers: placed,
    source: "form",
    statuses: ["published"],
  });
  const outcomes = newcomers.map(({ now: at }, index): Written => {
    const entry = entries[index];
    const place = places[index];
    if (entry && place) return { ok: true, receipt: answerOf(entry.reference, place), at };
    return places.length > 0 ? "later" : { ok: false, reason: "workshop_full" };
  });
  return verdicts.map((verdict) => (isNewcomer(verdict) ? (outcomes.shift() ?? "alone") : verdict));
}

interface Person {
  readonly request: SignUpRequest;
  readonly now: Date;
  readonly answer: AnswerKey | undefined;
  readonly emailKey: string;
}

/** `taken`: the addresses and keys of those before; who has the same is looked at once these are written. */
function judgeOne(person: Person, facts: CrowdFacts, taken: Set<string>) {
  const { request, now, answer, emailKey } = person;
  const before = answeredBefore(answer, answer && facts.kept.get(answer.keyHash));
  if (before) return before;
  // Who chooses sessions takes several seats at once; who has an address to prove, none yet.
  if (request.input.sessions.length > 0 || facts.addressCheck) return "alone";
  const marks = answer ? [emailKey, answer.keyHash] : [emailKey];
  if (facts.known.has(emailKey) || marks.some((mark) => taken.has(mark))) return "alone";
  try {
    const judged = judge(request, facts, now);
    if (!judged.ok) return judged;
    for (const mark of marks) taken.add(mark);
    return { isNew: true as const, ...judged, answer, now };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

type Judged = ReturnType<typeof judgeOne>;

/** Holds a use of the codes shown, in the order in which people came; who finds none left is told so. */
async function withUses(tx: Tx, judged: readonly Judged[]): Promise<Judged[]> {
  const shown = judged.map((one) => (isNewcomer(one) ? one.invitationId : null));
  const held = await claimUses(
    tx,
    shown.filter((id) => id !== null),
  );
  return judged.map((one, index) =>
    shown[index] === null || held.shift() ? one : codeError("code_used_up"),
  );
}

function isNewcomer(judged: Judged): judged is Extract<Judged, { isNew: true }> {
  return typeof judged === "object" && "isNew" in judged;
}
