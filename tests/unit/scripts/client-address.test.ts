import { describe, expect, test } from "vitest";
import { clientAddress } from "@/scripts/web/client-address";
import { makeTrustworthy } from "@/scripts/web/trust";

describe("the client's address", () => {
  test.each([
    ["is the connection's, whatever the client claims", 0, "6.6.6.6", "1.2.3.4"],
    ["is the connection's where nothing is claimed", 0, undefined, "1.2.3.4"],
    ["is whom one proxy saw", 1, "5.5.5.5", "5.5.5.5"],
    ["is whom the proxy saw, not what the client wrote before it", 1, "6.6.6.6, 5.5.5.5", "5.5.5.5"],
    ["is whom the outer of two proxies saw", 2, "6.6.6.6, 5.5.5.5, 10.0.0.1", "5.5.5.5"],
    ["is the farthest known where proxies are missing", 2, undefined, "1.2.3.4"],
    ["has no port", 1, "5.5.5.5:8123", "5.5.5.5"],
    ["has no brackets", 1, "[2001:db8::1]:443", "2001:db8::1"],
  ])("%s", (_, trustedProxies, forwardedFor, address) => {
    expect(clientAddress({ peer: "1.2.3.4", forwardedFor, trustedProxies })).toBe(address);
  });

  test("is the same for an IPv4 address in IPv6's clothes", () => {
    expect(clientAddress({ peer: "::ffff:1.2.3.4", forwardedFor: undefined, trustedProxies: 0 })).toBe(
      "1.2.3.4",
    );
  });
});

describe("a request's headers", () => {
  const sent = () => ({
    host: "atelier",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-host": "evil",
    "x-real-ip": "6.6.6.6",
  });

  test("say nothing in a proxy's name where there is none", () => {
    const headers = sent();
    makeTrustworthy(headers, "1.2.3.4", 0);
    expect(headers).toEqual({ host: "atelier", "x-forwarded-for": "1.2.3.4" });
  });

  test("keep what our own proxy says", () => {
    const headers = sent();
    makeTrustworthy(headers, "10.0.0.1", 1);
    expect(headers).toMatchObject({ "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil" });
  });
});
