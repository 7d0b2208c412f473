// Works before any package is installed; everything after that is in scripts/launcher.
import { complaintAboutNode } from "./launcher/node-version.mjs";

const complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  const { launch } = await import("./launcher/launch.mjs");
  await launch("start", process.argv.slice(2));
}
