import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { SMTPServer } from "smtp-server";

/** A real SMTP server that writes each mail it accepts into `dir`: one file, the envelope's addresses and the raw source. */
export async function startMailServer(dir: string): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const name = path.join(dir, `${Date.now()}-${randomUUID()}.json`);
        // Renamed when whole: a test that reads meanwhile never sees half a mail.
        fs.writeFileSync(
          `${name}.part`,
          JSON.stringify({ to, source: Buffer.concat(chunks).toString("utf8") }),
        );
        fs.renameSync(`${name}.part`, name);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
