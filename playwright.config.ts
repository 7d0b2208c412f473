import { defineConfig } from "@playwright/test";
import { systemBrowser } from "./scripts/testing/browser";

/** Tests that measure the page's own work: nothing else may run beside them. */
const MEASURED = "board-large.spec.ts";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/harness/global-setup.ts",
  outputDir: "test-results",
  // Guards against hanging alone, on machines a few times slower too.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  reporter: "list",
  projects: [
    { name: "journeys", testIgnore: MEASURED },
    { name: "measured", testMatch: MEASURED, dependencies: ["journeys"], workers: 1 },
  ],
  use: {
    locale: "fr-CH",
    timezoneId: "Asia/Kathmandu",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: systemBrowser(),
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
