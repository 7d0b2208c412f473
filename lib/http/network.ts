import { isIP } from "node:net";

/** The eight groups of an IPv6 address, `::` spelled out. */
function groups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  if (tail === undefined) return left;
  const right = tail === "" ? [] : tail.split(":");
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
}

/**
 * The network a request comes from, as rate limits count it: an IPv4 address, or the first 64 bits of an IPv6 one,
 * since a single household holds all addresses below. `forwardedFor` is what our own web server wrote over whatever
 * the client sent (scripts/web.ts), hence to be believed. Returns `unknown` when it is absent or no address.
 */
export function clientNetwork(forwardedFor: string | null): string {
  const address = (forwardedFor ?? "").split(",")[0]?.trim().replace(/%.*$/, "") ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped && isIP(mapped) === 4) return mapped;
  switch (isIP(address)) {
    case 4:
      return address;
    case 6:
      return `${groups(address)
        .slice(0, 4)
        .map((group) => Number.parseInt(group, 16).toString(16))
        .join(":")}::/64`;
    default:
      return "unknown";
  }
}
