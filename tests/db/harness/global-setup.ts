import type { TestProject } from "vitest/node";
import { ensureTemplate } from "./databases";
import { testServer } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    template: string;
    runner: number;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  project.provide("adminUrl", server.adminUrl);
  project.provide("template", await ensureTemplate(server.adminUrl));
  project.provide("runner", process.pid);
  return () => server.leave();
}
