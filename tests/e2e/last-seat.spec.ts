import { expect, test } from "./harness/test";

interface Receipt {
  readonly status: string;
  readonly position?: number;
}

test("of many who ask at once over HTTP, exactly as many as there are seats get one; the rest stand in line without gaps", async ({
  request,
  seed,
}) => {
  const { slug, id } = await seed.workshop({ capacity: 3 });
  const receipts = await Promise.all(
    Array.from({ length: 12 }, async (_, index): Promise<Receipt> => {
      const answer = await request.post(`/api/workshops/${slug}/registrations`, {
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
  const confirmed = receipts.filter(({ status }) => status === "confirmed");
  const positions = receipts.flatMap(({ position }) => position ?? []).sort((a, b) => a - b);
  expect(confirmed).toHaveLength(3);
  expect(positions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const taken = await seed.db.seat.count({
    where: { session: { workshopId: id }, registrationId: { not: null } },
  });
  expect(taken).toBe(3);
});
