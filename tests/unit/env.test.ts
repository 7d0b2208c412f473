import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "@/lib/env";

describe("settings", () => {
  test("without any, everything has a value that works", () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      baseUrl: "http://localhost:3000",
      dataDir: ".data",
      isDemoWanted: true,
      trustedProxies: 0,
      databaseUrl: undefined,
    });
  });

  test("blank ones count as unset", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: " ", SECRET: "" })).toMatchObject({
      port: 3000,
      secret: undefined,
    });
  });

  test("the public address loses the slash at its end and follows the port", () => {
    expect(readEnv({ BASE_URL: "https://atelier.example.org/" }).baseUrl).toBe("https://atelier.example.org");
    expect(readEnv({ PORT: "8080" }).baseUrl).toBe("http://localhost:8080");
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3000a"],
    ["PORT", "3e3"],
    ["BASE_URL", "morges.example"],
    ["BASE_URL", "https://example.org/atelier"],
    ["BASE_URL", "javascript:alert(1)"],
    ["DATABASE_URL", "mysql://localhost/atelier"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "Morges"],
    ["MAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
    ["ORGANISER_EMAIL", "ada"],
    ["DEMO", "yes"],
    ["SECRET", "short"],
    ["LOG_LEVEL", "loud"],
    ["TRUST_PROXY", "true"],
    ["NODE_ENV", "staging"],
  ])("%s names itself when it is %j, without repeating it", (name, value) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(new RegExp(`^${name}: must `));
    expect(read).not.toThrow(value);
  });

  test("several wrong ones are named together, one line each", () => {
    expect(() => readEnv({ PORT: "x", DEMO: "y" })).toThrow(/^PORT: .*\nDEMO: .*$/);
  });
});
