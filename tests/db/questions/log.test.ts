import { expect, test, vi } from "vitest";
import { POST as suggest } from "@/app/api/workshops/[slug]/theme-suggestions/route";
import { call } from "../auth/http";
import { makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();
process.env.LOG_LEVEL = "debug";

test("nothing of what is typed is logged, whether it is answered or refused", async () => {
  const { slug } = await makeWorkshop(db);
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  try {
    const ask = (text: string) => call(suggest, { params: { slug }, json: { text } });
    await ask("Ma cousine Aldegonde et le diabète");
    await ask(`Aldegonde ${"a".repeat(4_000)}`);
  } finally {
    write.mockRestore();
  }
  expect(lines.filter((line) => line.includes('"event":"request"'))).toHaveLength(2);
  expect(lines.join("")).not.toContain("Aldegonde");
});
