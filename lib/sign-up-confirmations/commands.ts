import { recordAudit } from "@/lib/audit/commands";
import { requireSignUpCheck } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, type FieldError } from "@/lib/errors";
import { greetKnown } from "@/lib/registrations/commands";
import { type Entrant, enter } from "@/lib/registrations/enter";
import { withFreshLook } from "@/lib/registrations/fresh-look";
import { judge, judgeByHand } from "@/lib/registrations/judge";
import type { SignUpRefusal } from "@/lib/registrations/rules";
import { type Receipt, registrationInputSchema } from "@/lib/registrations/schema";
import { claimSeat, LOCK_TIMEOUT } from "@/lib/registrations/seats";
import { loadFacts } from "@/lib/registrations/sign-up";
import { settleCheck } from "@/lib/sign-up-checks/commands";
import { readActToken } from "@/lib/signing/act-link";

type Tx = Prisma.TransactionClient;
type Check = Prisma.SignUpCheckGetPayload<{ include: { workshop: { select: { slug: true } } } }>;

export type Confirmation =
  | { readonly ok: true; readonly receipt: Receipt; readonly slug: string; readonly locale: Check["locale"] }
  | { readonly ok: false; readonly reason: SignUpRefusal | "link_expired" }
  /** What was kept does not fit the form as it is now, or the code's uses are gone: to be filled in again. */
  | { readonly ok: false; readonly reason: "invalid_input"; readonly errors: readonly FieldError[] };

/**
 * Signs somebody up whose address was waiting to be proved, by whoever opened the link: a seat, a place in the line or a
 * request, as at this moment and no earlier. Twice from the same link is once; the second finds it expired.
 */
export async function confirmSignUp(
  context: Context,
  { token }: { readonly token: string },
): Promise<Confirmation> {
  const id = readActToken("confirm", token);
  if (id === undefined) return { ok: false, reason: "link_expired" };
  return confirm(context, id);
}

/**
 * The same by an organiser, who knows the address: also where sign-up is closed, until the day is over. Throws not_found or
 * forbidden; wrong_state.
 */
export async function confirmByHand(
  context: Context,
  { id }: { readonly id: string },
): Promise<Confirmation & { readonly workshopId: string }> {
  const { db, actor, now } = context;
  const { workshopId, teamId } = await requireSignUpCheck(db, actor, id, "registration.edit");
  const outcome = await confirm(context, id, (tx, subjectId) =>
    recordAudit(tx, {
      actor,
      at: now,
      action: "registration.confirm_by_hand",
      teamId,
      workshopId,
      subjectId,
    }),
  );
  return { ...outcome, workshopId };
}

type AndThen = (tx: Tx, registrationId: string) => Promise<void>;

function confirm({ db, actor, now }: Context, id: string, andThen?: AndThen): Promise<Confirmation> {
  return withFreshLook(() =>
    db.$transaction(
      async (tx): Promise<Confirmation> => {
        await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
        // Before a seat or the line: whoever waits for this row holds neither.
        await tx.$queryRaw`SELECT 1 FROM "SignUpCheck" WHERE "id" = ${id}::uuid FOR UPDATE`;
        const check = await tx.signUpCheck.findUnique({
          where: { id },
          include: { workshop: { select: { slug: true } } },
        });
        if (!check || now >= check.expiresAt) return { ok: false, reason: "link_expired" };
        try {
          return await write(tx, { actor, now }, check, andThen);
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
          return { ok: false, reason: "invalid_input", errors: error.details.errors ?? [] };
        }
      },
      { maxWait: 5_000, timeout: 10_000 },
    ),
  );
}

async function write(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  check: Check,
  andThen?: AndThen,
): Promise<Confirmation> {
  const { workshopId, emailKey, locale, reference } = check;
  const { slug } = check.workshop;
  const parsed = registrationInputSchema.safeParse(check.input);
  // From before the form's own fields changed.
  if (!parsed.success) return { ok: false, reason: "invalid_input", errors: [] };
  const input = parsed.data;
  const facts = await loadFacts(tx, { workshop: { id: workshopId }, emailKey, code: input.code });
  if (!facts) return { ok: false, reason: "link_expired" };
  const request = { slug, input, locale };
  const judged = andThen ? judgeByHand(request, facts, now) : judge(request, facts, now);
  if (!judged.ok) return judged;
  const done = async (receipt: Receipt, registrationId: string) => {
    await settleCheck(tx, { id: check.id, registrationId });
    await andThen?.(tx, registrationId);
    return { ok: true as const, receipt, slug, locale };
  };
  if (facts.known && facts.known.status !== "cancelled") {
    // Signed up by an organiser meanwhile.
    const receipt = await greetKnown(tx, now, facts, facts.known.id, input.sessions);
    if (!receipt) return { ok: false, reason: "workshop_full" };
    return done(receipt, facts.known.id);
  }
  const { ok: _ok, ...read } = judged;
  const entrant: Entrant = {
    sessionIds: input.sessions,
    ...read,
    source: "form",
    statuses: andThen ? ["draft", "published", "closed"] : ["published"],
    reference,
  };
  const entry = await enter(tx, { actor, now }, facts, entrant, claimSeat);
  if (!entry) return { ok: false, reason: "workshop_full" };
  const { id, ...receipt } = entry;
  return done(receipt, id);
}
