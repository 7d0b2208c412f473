import { expect, it } from "vitest";
import { emailSchema, nextPageSchema } from "@/lib/auth/schema";

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/a\\b",
  "organiser",
  "/a\nb",
  "",
  "javascript:x",
])("after signing in nobody is sent to %j", (path) => {
  expect(nextPageSchema.safeParse(path).success).toBe(false);
});

it.each(["/", "/organiser", "/organiser/workshops/1?plan=2#x"])(
  "a page of ours may come next: %s",
  (path) => {
    expect(nextPageSchema.parse(path)).toBe(path);
  },
);

it("an address is compared in lower case without spaces around it", () => {
  expect(emailSchema.parse("  Camille@Example.ORG ")).toBe("camille@example.org");
});
