import { spawnSync } from "node:child_process";
import { LaunchError } from "../launcher/say.mjs";

/** Whom PostgreSQL's processes run as; empty for ourselves. Spread into the options of spawn. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: there it gets the system's `postgres` user, made when missing. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const account = postgresUser() ?? makePostgresUser();
  if (account) return account;
  throw new LaunchError(
    "PostgreSQL does not run as root, and no user for it could be made: start Atelier as an ordinary user, or set DATABASE_URL",
  );
}

/** Whether that account can enter `folder`, through every folder above it. */
export function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/", stdio: "ignore" }).status === 0
  );
}

function postgresUser(): Account | undefined {
  const id = (flag: string) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makePostgresUser(): Account | undefined {
  const useradd = [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ];
  if (spawnSync("useradd", useradd, { stdio: "ignore" }).status !== 0) {
    spawnSync("adduser", ["-S", "-D", "-H", "postgres"], { stdio: "ignore" }); // BusyBox
  }
  return postgresUser();
}
