import { runAllocate } from "./allocate/command";

// The engine as a command: a file in, groups out. No database, no server, no settings.

process.exitCode = await runAllocate(process.argv.slice(2), process);
