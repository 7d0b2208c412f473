import net from "node:net";
import { LaunchError } from "./say.mjs";

/** Throws LaunchError, with the way out, when nothing can listen on `port`. */
export async function assertPortFree(port: number, host: string | undefined): Promise<void> {
  const error = await tryToListen(port, host);
  if (error) throw new LaunchError(explainListenError(error, port));
}

/** What keeps us from listening, in one line that names the setting to change. */
export function explainListenError(error: NodeJS.ErrnoException, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `port ${port} is in use, perhaps by Atelier itself: stop that program or choose another port, such as PORT=${port + 1} npm start`;
    case "EACCES":
      return `PORT: port ${port} needs more rights than this user has: choose one above 1023, such as PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return "HOST: is no address of this machine";
    default:
      return `PORT: cannot listen on port ${port} (${error.code})`;
  }
}

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function tryToListen(port: number, host: string | undefined): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", resolve);
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
}
