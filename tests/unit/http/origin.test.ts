import { describe, expect, it } from "vitest";
import { checkOrigin } from "@/lib/http/origin";

const BASE = "https://atelier.example.org";

function outcome(headers: Record<string, string>, { method = "POST", hasSession = true } = {}): string {
  try {
    checkOrigin({ method, headers: new Headers(headers), baseUrl: BASE, hasSession });
    return "accepted";
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  }
}

describe("a write another site makes a browser send", () => {
  it.each<Record<string, string>>([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", origin: BASE },
    { origin: "https://evil.example" },
    { origin: "http://atelier.example.org" },
    { origin: "https://atelier.example.org.evil.example" },
    { origin: "null" },
    { origin: "not a url" },
    {},
  ])("is refused: %j", (headers) => {
    expect(outcome(headers)).toBe("cross_site_request");
  });

  it("is refused without a session too, when the browser says where it comes from", () => {
    expect(outcome({ origin: "https://evil.example" }, { hasSession: false })).toBe("cross_site_request");
    expect(outcome({ "sec-fetch-site": "cross-site" }, { hasSession: false })).toBe("cross_site_request");
  });

  it("is refused with credentials that a browser adds by itself", () => {
    expect(outcome({ authorization: "Basic YTpi", origin: "https://evil.example" })).toBe(
      "cross_site_request",
    );
  });
});

describe("a write of ours", () => {
  it.each<Record<string, string>>([
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "same-origin", origin: "null" },
    { origin: BASE },
    { origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" },
    { authorization: "Bearer atl_x", origin: "https://elsewhere.example" },
  ])("passes: %j", (headers) => {
    expect(outcome(headers)).toBe("accepted");
  });

  it("passes from a program without a session", () => {
    expect(outcome({}, { hasSession: false })).toBe("accepted");
  });
});

it("reading is not checked", () => {
  expect(outcome({ "sec-fetch-site": "cross-site" }, { method: "GET" })).toBe("accepted");
});
