import { type Child, keepRunning } from "@/scripts/launcher/children";
import { freePort } from "@/scripts/launcher/port";
import { testSite } from "./harness/environment";
import { expect, test } from "./harness/test";

interface Receipt {
  readonly status: string;
  readonly position?: number;
}

test.describe("many ask at once over HTTP", () => {
  test.describe.configure({ mode: "default" });

  let second: Child | undefined;
  let instances: readonly string[] = [];

  test.beforeAll(async () => {
    const { baseUrl, settings } = testSite();
    const port = String(await freePort());
    second = keepRunning({
      name: "second web",
      file: "scripts/web.ts",
      environment: { ...settings, PORT: port },
    });
    await second.ready;
    instances = [baseUrl, `http://localhost:${port}`];
  });

  test.afterAll(() => second?.stop());

  for (const { where, countOf } of [
    { where: "one web instance", countOf: 1 },
    { where: "two web instances on one database", countOf: 2 },
  ]) {
    test(`${where}: exactly as many as there are seats get one, the rest stand in line without gaps`, async ({
      request,
      seed,
    }) => {
      const asked = instances.slice(0, countOf);
      const { slug, id } = await seed.workshop({ capacity: 3 });
      const receipts = await Promise.all(
        Array.from({ length: 24 }, async (_, index): Promise<Receipt> => {
          const answer = await request.post(`${asked[index % countOf]}/api/workshops/${slug}/registrations`, {
            data: {
              name: `Personne ${index + 1}`,
              email: `${seed.unique("rush")}@example.org`,
              locale: "fr",
              languages: ["fr"],
              questions: ["Qui arrive en premier ?"],
              consents: { houseRules: true, showToGroup: true },
            },
          });
          expect(answer.status()).toBe(201);
          return answer.json();
        }),
      );
      expect(receipts.filter(({ status }) => status === "confirmed")).toHaveLength(3);
      const positions = receipts.flatMap(({ position }) => position ?? []).sort((a, b) => a - b);
      expect(positions).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
      const seats = await seed.db.seat.findMany({
        where: { session: { workshopId: id }, registrationId: { not: null } },
        select: { registrationId: true },
      });
      expect(new Set(seats.map(({ registrationId }) => registrationId)).size).toBe(3);
    });
  }
});
