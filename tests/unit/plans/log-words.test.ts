import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SUBJECTS, subjectOf } from "@/lib/audit/schema";
import { catalogues } from "@/lib/i18n/catalogue";
import { EVENT_KINDS } from "@/lib/plan-history/schema";

const sentences = new Set(Object.keys(catalogues.fr.journal.action));

describe("the log", () => {
  test("has a sentence for all that can happen to a plan", () => {
    const kinds = EVENT_KINDS.filter((kind) => kind !== "other");
    expect(kinds.filter((kind) => !sentences.has(`plan_${kind}`))).toEqual([]);
  });

  test("has a sentence of its own for every act that the code writes down for a workshop", () => {
    const source = (folder: string): string =>
      readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => name !== "generated" && name !== "messages")
        .map((entry) => {
          const path = `${folder}/${entry.name}`;
          if (entry.isDirectory()) return source(path);
          return entry.name.endsWith(".ts") ? readFileSync(path, "utf8") : "";
        })
        .join("\n");
    const acts = [
      ...source("lib").matchAll(/\baction: (?:[^,\n]*\? )?"([a-z_]+\.[a-z_]+)"(?: : "([a-z_]+\.[a-z_]+)")?/g),
    ]
      .flatMap(([, one, other]) => [one, other])
      .filter((act) => act !== undefined);
    expect(acts.length).toBeGreaterThan(40);
    // The team's log, or that of a workshop that is gone.
    const elsewhere = [
      "demo.remove",
      "team.join",
      "token.create",
      "token.revoke",
      "user.sign_in",
      "workshop.delete",
    ];
    const ours = acts.filter((act) => !elsewhere.includes(act));
    expect(ours.filter((act) => !sentences.has(act.replace(".", "_")))).toEqual([]);
  });

  test("has a sentence for what a later version does, by its subject", () => {
    expect(SUBJECTS.filter((subject) => !sentences.has(`other_${subject}`))).toEqual([]);
    expect(["plan.x", "registration.x", "message.x", "something.x"].map(subjectOf)).toEqual([
      "plans",
      "registrations",
      "messages",
      "workshop",
    ]);
  });
});
