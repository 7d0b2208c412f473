import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it came over the wire. */
  readonly source: string;
  header(name: string): string | undefined;
}

/** Thrown by a hook to refuse with an SMTP reply. */
export function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

export interface MailboxHooks {
  /** Awaited before a recipient is accepted; throws to refuse. */
  readonly onRecipient?: (address: string) => void | Promise<void>;
  /** Awaited before a message is accepted; throws to refuse. */
  readonly onMessage?: (mail: ReceivedMail) => void | Promise<void>;
  readonly login?: { readonly user: string; readonly pass: string };
  /** 0 takes a free one. */
  readonly port?: number;
}

/** A real SMTP server that keeps what it accepts. */
export async function openMailbox(hooks: MailboxHooks = {}) {
  const received: ReceivedMail[] = [];
  const options: SMTPServerOptions = {
    disabledCommands: hooks.login ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, callback) {
      const isKnown = username === hooks.login?.user && password === hooks.login?.pass;
      if (isKnown) callback(null, { user: username });
      else callback(smtpError(535, "5.7.8 Bad credentials"));
    },
    onRcptTo({ address }, _session, callback) {
      answer(() => hooks.onRecipient?.(address), callback);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = receivedMail(
          Buffer.concat(chunks).toString("utf8"),
          mailFrom ? mailFrom.address : "",
          rcptTo.map(({ address }) => address),
        );
        answer(async () => {
          await hooks.onMessage?.(mail);
          received.push(mail);
        }, callback);
      });
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(hooks.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    port,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function answer(work: () => unknown, callback: (error?: Error | null) => void): void {
  Promise.resolve()
    .then(work)
    .then(
      () => callback(),
      (error: Error) => callback(error),
    );
}

function receivedMail(source: string, from: string, to: string[]): ReceivedMail {
  const head = source.slice(0, source.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  const headers = head.split("\r\n").map((line) => line.split(/: ?(.*)/s));
  return {
    from,
    to,
    source,
    header: (name) => headers.find(([key]) => key?.toLowerCase() === name.toLowerCase())?.[1],
  };
}
