import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port that writes each mail as one file into `folder`, the recipients on its first line. */
export async function startMailServer(folder: string): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      text(stream).then((message) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(",");
        // Renamed into place: a reader never sees half a mail. The time keeps them in order.
        const file = path.join(folder, `${Date.now()}-${randomUUID()}`);
        fs.writeFileSync(`${file}.part`, `${to}\n${message}`);
        fs.renameSync(`${file}.part`, `${file}.eml`);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
