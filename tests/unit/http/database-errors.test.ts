import { expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { asAppError } from "@/lib/http/database-errors";

it("a lock not obtained, wherever Prisma hides its code, is a polite 'try again'", () => {
  const nested = Object.assign(new Error("raw query failed"), {
    code: "P2010",
    meta: { driverAdapterError: { cause: { originalCode: "55P03" } } },
  });
  expect(asAppError(nested)).toMatchObject({ code: "busy", details: { retryAfterSeconds: 2 } });
  expect(asAppError(Object.assign(new Error(), { code: "P2028" }))).toMatchObject({ code: "busy" });
});

it.each([
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "timeout exceeded when trying to connect",
])("a connection that broke or did not come (%s) is one too, though it has no code", (message) => {
  expect(asAppError(new Error(message))).toMatchObject({ code: "busy" });
  expect(asAppError(new Error("raw query failed", { cause: new Error(message) }))).toMatchObject({
    code: "busy",
  });
});

it("errors of ours pass as they are, bugs become internal errors", () => {
  const ours = new AppError("workshop_full");
  expect(asAppError(ours)).toBe(ours);
  expect(asAppError(new TypeError("x"))).toMatchObject({ code: "internal_error" });
  expect(asAppError("thrown text")).toMatchObject({ code: "internal_error" });
  const circular: { cause?: unknown } = {};
  circular.cause = circular;
  expect(asAppError(circular)).toMatchObject({ code: "internal_error" });
});
