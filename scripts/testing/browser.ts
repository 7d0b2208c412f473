import fs from "node:fs";
import { LaunchError, say } from "../launcher/say.mjs";
import type { Commands } from "./commands";

/** Where systems keep a Chromium that Playwright can drive. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A browser of the system; undefined where there is none and Playwright's own is to be used. */
export function systemBrowser(): string | undefined {
  return PLACES.find((place) => fs.existsSync(place));
}

/** Sees to it that there is a browser: the system's, Playwright's download, or Debian's package where we may install it. */
export async function ensureBrowser(commands: Commands): Promise<void> {
  if (systemBrowser()) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = fs.existsSync("/usr/bin/apt-get");
  say("Looking for a browser …");
  const withLibraries = isRoot && hasApt ? ["--with-deps"] : [];
  // Does nothing when it is there already.
  const own = await commands.hush("playwright-core/cli.js", [
    "install",
    ...withLibraries,
    "chromium-headless-shell",
  ]);
  if (own.exitCode === 0) return;
  if (isRoot && hasApt) {
    say("Installing Debian's chromium …");
    await commands.system("apt-get", ["update"]);
    await commands.system("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    if (systemBrowser()) return;
  }
  throw new LaunchError(
    "no browser for the end-to-end tests: install Chromium (Debian: apt-get install chromium) or run `npx playwright install chromium-headless-shell`",
  );
}
