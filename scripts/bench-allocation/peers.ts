import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The two strongest published codes, whose quality and time ours is measured by. */
const STRONGEST = /^(?:IMS|TPSDP) /;

export interface PeerFigures {
  readonly best: number;
  readonly seconds: number;
  readonly bestSeen: number;
}

/** Per instance, the better of the strongest peers, the longest they took, and the best of everything run. */
export function readPeers(folder: string): ReadonlyMap<string, PeerFigures> {
  const file = path.join(folder, "peers.tsv");
  const figures = new Map<string, PeerFigures>();
  if (!existsSync(file)) return figures;
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const columns = header.split("\t");
  for (const line of lines) {
    const cells = line.split("\t");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    if (!STRONGEST.test(cell("peer"))) continue;
    const known = figures.get(cell("instance"));
    figures.set(cell("instance"), {
      best: Math.max(known?.best ?? Number.NEGATIVE_INFINITY, Number(cell("objective"))),
      seconds: Math.max(known?.seconds ?? 0, Number(cell("cpu_seconds"))),
      bestSeen: Number(cell("best_seen")),
    });
  }
  return figures;
}
