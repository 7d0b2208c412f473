import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { calls } from "@/app/api/openapi.json/calls";
import { openApiDocument } from "@/lib/http/openapi";

const METHOD = /^export const (GET|POST|PATCH|PUT|DELETE) = /gm;

/** Paths and methods of all route files, read from the files themselves. */
const written = fs
  .readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts") || file.endsWith("route.tsx"))
  .flatMap((file) => {
    const path = `/api/${file.replace(/\/route\.tsx?$/, "")}`.replaceAll("[", "{").replaceAll("]", "}");
    const source = fs.readFileSync(`app/api/${file}`, "utf8");
    return [...source.matchAll(METHOD)].map(([, method = ""]) => `${method} ${path}`);
  })
  .sort();

const document = openApiDocument(calls(), { baseUrl: "https://atelier.example.org", version: "1.0.0" });
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (["get", "post", "patch", "put", "delete"] as const).flatMap((method) => {
    const operation = item[method];
    return operation ? [{ name: `${method.toUpperCase()} ${path}`, operation }] : [];
  }),
);

it("every call that a route file answers is in the document, and no other", () => {
  expect(operations.map(({ name }) => name).sort()).toEqual(written);
});

describe.each(operations)("$name", ({ name, operation }) => {
  it("says what it does, what it takes from the path, and how it refuses", () => {
    expect(operation.summary).toMatch(/^[A-Z].{10,}[^.]$/);
    const inPath = (operation.parameters ?? []).flatMap((parameter) =>
      "in" in parameter && parameter.in === "path" ? [parameter.name] : [],
    );
    expect(inPath.sort()).toEqual([...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter).sort());
    const statuses = Object.keys(operation.responses ?? {});
    expect(statuses.some((status) => status.startsWith("2"))).toBe(true);
    if (name.includes("/organiser/") && operation.security?.length !== 0) expect(statuses).toContain("401");
  });
});

it("operations have names of their own", () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});
