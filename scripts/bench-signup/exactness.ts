import type { DbClient } from "@/lib/db/client";
import type { Exchange } from "./load";

interface Told {
  readonly reference: string;
  readonly status: string;
  readonly position?: number;
}

/** What is not exactly as it must be after a rush, in words; nothing where all is. */
export async function faultsOf(
  db: DbClient,
  workshopId: string,
  { exchanges, seats }: { readonly exchanges: readonly Exchange[]; readonly seats: number },
): Promise<string[]> {
  const answered = exchanges
    .filter(({ status }) => status === 201)
    .map((exchange) => ({ ...exchange, told: JSON.parse(exchange.body) as Told }));
  const kept = await db.registration.findMany({
    where: { workshopId },
    select: {
      reference: true,
      status: true,
      lineNumber: true,
      seats: true,
      messages: { select: { kind: true } },
    },
    orderBy: { lineNumber: "asc" },
  });
  const faults: string[] = [];
  const expect = (what: string, found: number, wanted: number) => {
    if (found !== wanted) faults.push(`${what}: ${found} instead of ${wanted}`);
  };
  const confirmed = kept.filter(({ status }) => status === "confirmed");
  const line = kept.filter(({ status }) => status === "waitlisted");
  const unanswered = exchanges.length - answered.length;
  expect("confirmed", confirmed.length, Math.min(seats, kept.length));
  expect(
    "confirmed with exactly one seat",
    confirmed.filter((one) => one.seats.length === 1).length,
    confirmed.length,
  );
  // Where an answer was lost, somebody may be registered who was not told.
  if (unanswered === 0) expect("registered", kept.length, answered.length);
  expect("waiting", line.length, kept.length - confirmed.length);

  const place = new Map(line.map(({ reference }, index) => [reference, index + 1]));
  const seated = new Set(confirmed.map(({ reference }) => reference));
  const toldRight = answered.filter(({ told }) =>
    told.status === "confirmed"
      ? seated.has(told.reference)
      : told.status === "waitlisted" && told.position === place.get(told.reference),
  );
  expect("told the state and the place that are kept", toldRight.length, answered.length);
  expect("who came after somebody's answer and stands before them", overtakers(answered), 0);
  const owed = kept.filter(
    ({ status, messages }) =>
      messages.length === 1 &&
      messages[0]?.kind === (status === "confirmed" ? "registration_confirmed" : "registration_waitlisted"),
  );
  expect("registrations with their one mail owed", owed.length, kept.length);
  return faults;
}

/** People whose request began after somebody else had been answered, and whose place is nevertheless before theirs. */
function overtakers(answered: readonly (Exchange & { readonly told: Told })[]): number {
  const placeOf = ({ told }: { readonly told: Told }) => told.position ?? 0;
  const byEnd = [...answered].sort((a, b) => a.endedAt - b.endedAt);
  const byStart = [...answered].sort((a, b) => a.startedAt - b.startedAt);
  let ended = 0;
  let furthest = 0;
  let count = 0;
  for (const exchange of byStart) {
    for (let other = byEnd[ended]; other && other.endedAt < exchange.startedAt; other = byEnd[++ended]) {
      furthest = Math.max(furthest, placeOf(other));
    }
    if (placeOf(exchange) < furthest) count += 1;
  }
  return count;
}
