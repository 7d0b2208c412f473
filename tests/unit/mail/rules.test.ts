import { describe, expect, it } from "vitest";
import { classifyFailure } from "@/lib/mail/rules";
import { errorCause, fateAfterFailure, PACE } from "@/lib/outbox/rules";

const DAY = 24 * 3_600_000;

describe("why a mail was not taken", () => {
  it.each([
    [
      "connection refused",
      { code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" },
      { cause: "unreachable" },
    ],
    ["unknown host", { code: "EDNS", command: "CONN" }, { cause: "unreachable" }],
    ["no greeting", { code: "ETIMEDOUT", command: "CONN" }, { cause: "unreachable" }],
    [
      "silence in the middle",
      { code: "ETIMEDOUT", originalCode: "SOCKET_TIMEOUT", command: "CONN" },
      { cause: "timeout" },
    ],
    ["our own deadline", { code: "EABORT" }, { cause: "timeout" }],
    [
      "closing door",
      { code: "EENVELOPE", command: "RCPT TO", response: "421 4.3.2 Shutting down", responseCode: 421 },
      { cause: "unreachable", reply: "421 4.3.2" },
    ],
    [
      "wrong password",
      { code: "EAUTH", command: "AUTH PLAIN", response: "535 5.7.8 Bad credentials", responseCode: 535 },
      { cause: "authentication", reply: "535 5.7.8" },
    ],
    [
      "authentication asked for",
      { code: "EENVELOPE", command: "MAIL FROM", response: "530 Authentication required", responseCode: 530 },
      { cause: "authentication", reply: "530" },
    ],
    [
      "sender not ours",
      { code: "EENVELOPE", command: "MAIL FROM", response: "553 5.7.1 Not your address", responseCode: 553 },
      { cause: "sender_refused", reply: "553 5.7.1" },
    ],
    [
      "greylisting",
      { code: "EENVELOPE", command: "RCPT TO", response: "450 4.2.0 Try later", responseCode: 450 },
      { cause: "temporary", reply: "450 4.2.0" },
    ],
    [
      "no such mailbox",
      {
        code: "EENVELOPE",
        command: "RCPT TO",
        response: "550 5.1.1 <x@example.org> unknown",
        responseCode: 550,
      },
      { cause: "refused", reply: "550 5.1.1" },
    ],
    [
      "content refused",
      { code: "EMESSAGE", command: "DATA", response: "554 5.7.1 Spam", responseCode: 554 },
      { cause: "refused", reply: "554 5.7.1" },
    ],
  ])("%s", (_name, error, expected) => {
    expect(classifyFailure(error)).toEqual(expected);
  });
});

describe("what becomes of a message", () => {
  const message = { attempts: 1, ageMs: 0, previousError: null };

  it("a permanent refusal ends it at once", () => {
    const fate = fateAfterFailure({ cause: "refused", reply: "550 5.1.1" }, message, PACE);
    expect(fate).toEqual({ state: "failed", error: "refused 550 5.1.1" });
  });

  it("a temporary one is tried again, at growing intervals", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((attempts) => {
      const fate = fateAfterFailure({ cause: "temporary" }, { ...message, attempts }, PACE);
      return fate.state === "queued" ? fate.retryInMs : Number.NaN;
    });
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(7);
  });

  it("after days of nothing but 'not now' we give up and say why", () => {
    const old = { attempts: 30, ageMs: 5 * DAY, previousError: "temporary 451" };
    const fate = fateAfterFailure({ cause: "temporary", reply: "451 4.7.1" }, old, PACE);
    expect(fate).toEqual({ state: "failed", error: "given_up 451 4.7.1" });
  });

  it.each(["unreachable", "authentication", "sender_refused", "timeout"] as const)(
    "%s never ends it",
    (cause) => {
      const old = { attempts: 9_999, ageMs: 365 * DAY, previousError: cause };
      expect(fateAfterFailure({ cause }, old, PACE).state).toBe("queued");
    },
  );

  it("the first 'not now' after a long outage does not end it", () => {
    const old = { attempts: 500, ageMs: 30 * DAY, previousError: "unreachable" };
    expect(fateAfterFailure({ cause: "temporary" }, old, PACE).state).toBe("queued");
  });

  it("a wrong setting is probed more rarely than a server that is down, and both more and more rarely", () => {
    for (const failures of [1, 2, 3, 10]) {
      expect(PACE.pauseMs("authentication", failures)).toBeGreaterThan(PACE.pauseMs("unreachable", failures));
    }
    expect(PACE.pauseMs("unreachable", 3)).toBeGreaterThan(PACE.pauseMs("unreachable", 2));
    expect(PACE.pauseMs("unreachable", 1_000)).toBeLessThanOrEqual(120_000);
  });

  it("keeps the cause readable in the stored text", () => {
    expect(errorCause("refused 550 5.1.1")).toBe("refused");
    expect(errorCause("unreachable")).toBe("unreachable");
  });
});
