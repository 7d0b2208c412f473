import { cpuUsage } from "node:process";

/** Seconds of processor time that this process used since `since`. */
export function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1e6;
}
