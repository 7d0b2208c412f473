import { expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { consume } from "@/lib/http/rate-limit";

it("the request after the last allowed one is refused with the seconds to wait; other networks are not", async () => {
  const limit = { name: "test-a", countMax: 3, periodSeconds: 60 };
  for (let count = 0; count < 3; count += 1) await consume(limit, "192.0.2.1");
  const refusal = await consume(limit, "192.0.2.1").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: "too_many_requests" });
  const seconds = (refusal as AppError).details.retryAfterSeconds ?? 0;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  await expect(consume(limit, "192.0.2.2")).resolves.toBeUndefined();
});

it("limits of different names count apart", async () => {
  await consume({ name: "test-b", countMax: 1, periodSeconds: 60 }, "192.0.2.1");
  await expect(
    consume({ name: "test-c", countMax: 1, periodSeconds: 60 }, "192.0.2.1"),
  ).resolves.toBeUndefined();
});
