import { expect, it } from "vitest";
import { secureAnswer, securityHeaders } from "@/lib/http/security-headers";

it("in production nothing inline runs but what carries the nonce", () => {
  const headers = securityHeaders({ nonce: "abc", isHttps: true });
  const policy = headers["Content-Security-Policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe");
  for (const rule of ["default-src 'self'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"]) {
    expect(policy.split("; ")).toContain(rule);
  }
  expect(headers["Strict-Transport-Security"]).toBeDefined();
  expect(headers["X-Content-Type-Options"]).toBe("nosniff");
});

it("over plain http the browser is not sent to https", () => {
  const headers = securityHeaders({ nonce: "abc", isHttps: false });
  expect(headers["Strict-Transport-Security"]).toBeUndefined();
  expect(headers["Content-Security-Policy"]).not.toContain("upgrade-insecure-requests");
});

it("links with a token are not told to other sites, while our own forms keep their Origin", () => {
  expect(securityHeaders({ nonce: "abc", isHttps: true })["Referrer-Policy"]).toBe("same-origin");
});

it("the camera is for our own pages, and nothing else of the device for any", () => {
  expect(securityHeaders({ nonce: "abc", isHttps: true })["Permissions-Policy"]).toBe(
    "camera=(self), geolocation=(), microphone=(), payment=()",
  );
});

it("an API answer opened as a page loads and runs nothing, and one with a policy of its own keeps it", () => {
  const headers = new Headers();
  secureAnswer(headers, { isHttps: true });
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("strict-transport-security")).not.toBeNull();
  const page = new Headers({ "content-security-policy": "sandbox" });
  secureAnswer(page, { isHttps: false });
  expect(page.get("content-security-policy")).toBe("sandbox");
  expect(page.get("strict-transport-security")).toBeNull();
});
