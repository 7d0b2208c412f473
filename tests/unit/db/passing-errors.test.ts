import { expect, test } from "vitest";
import { willPass } from "@/lib/db/passing-errors";

/** As Prisma wraps what its driver adapter met in a raw query. */
const rawQuery = (cause: object) => ({ code: "P2010", meta: { driverAdapterError: { cause } } });

test.each([
  [
    "a connection reset in the middle of a raw query, which has no code",
    rawQuery({ kind: "ConnectionClosed" }),
  ],
  ["a server that is not there", rawQuery({ kind: "DatabaseNotReachable", host: "127.0.0.1", port: 1 })],
  ["a lock that was not to be had", rawQuery({ kind: "postgres", originalCode: "55P03" })],
  ["Prisma's own word for a lost connection", { code: "P1017" }],
  ["the driver's, which has no code either", { message: "Connection terminated unexpectedly" }],
])("%s passes by itself", (_, error) => {
  expect(willPass(error)).toBe(true);
});

test.each([
  ["a value that is there already", rawQuery({ kind: "UniqueConstraintViolation", originalCode: "23505" })],
  ["a statement that is wrong", rawQuery({ kind: "postgres", originalCode: "42601" })],
  ["an error of ours", new Error("no connection was terminated")],
  ["nothing", undefined],
])("%s does not", (_, error) => {
  expect(willPass(error)).toBe(false);
});
