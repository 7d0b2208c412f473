/** What a connection and its request say about where it comes from. */
export interface Hops {
  /** The connection's other end. */
  readonly peer: string | undefined;
  /** X-Forwarded-For as received: the client writes what it likes, each proxy appends whom it saw. */
  readonly forwardedFor: string | undefined;
  /** How many proxies stand between us and the world. */
  readonly trustedProxies: number;
}

/** The address of whoever talks to our outermost proxy, or to us. Empty when the connection is already gone. */
export function clientAddress({ peer, forwardedFor, trustedProxies }: Hops): string {
  const claimed = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const hops = [...claimed, peer ?? ""].filter((hop) => hop !== "");
  const address = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? "";
  return plain(address);
}

/** Without what makes one address look like several: IPv4 in IPv6's clothes, ports, brackets. */
function plain(address: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address;
  const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1] ?? bare;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(withoutPort)?.[1] ?? withoutPort;
}
