/** What the global set-up tells the tests, which run in other processes. */
export interface TestSite {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  /** Folder in which each mail received lies as one file. */
  readonly mailFolder: string;
  /** Settings of its web server: another one with these, on a port of its own, is a second instance. */
  readonly settings: Readonly<Record<string, string>>;
}

const NAME = "ATELIER_TEST_SITE";

export function publishSite(site: TestSite): void {
  process.env[NAME] = JSON.stringify(site);
}

export function testSite(): TestSite {
  const text = process.env[NAME];
  if (!text) throw new Error("the global set-up did not run");
  return JSON.parse(text);
}
