import path from "node:path";
import { defineConfig } from "vitest/config";

// Far from UTC and with an odd offset: a forgotten time zone fails here, not at a workshop. Inherited by the workers.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve: {
    alias: {
      "@": path.resolve(import.meta.dirname),
      // Next gives these a meaning at build time; under test they are empty, as on its server.
      "server-only": path.resolve("node_modules/next/dist/compiled/server-only/empty.js"),
      "client-only": path.resolve("node_modules/next/dist/compiled/client-only/index.js"),
    },
  },
  test: {
    // Guards against hanging alone: how fast something is, tests say that measure processor time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test" },
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.{ts,tsx}"],
          globalSetup: "tests/db/harness/global-setup.ts",
        },
      },
    ],
  },
});
