import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { encode } from "uqr";
import { checkInCode } from "@/lib/signing/check-in-code";
import { testSite } from "./harness/environment";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

// Chromium shows a film of ours in place of a camera: one still of the QR code that people have on their phone. Here it
// brings no reader of its own, so that our decoder reads it, under the content policy of the page.

const SIDE = 480;

/** A film of one picture (YUV4MPEG2, 4:2:0): the code in black on white, with its quiet zone. */
function film(code: string): Buffer {
  const { data, size } = encode(code, { border: 4, ecc: "M" });
  const scale = Math.floor(SIDE / size);
  const luma = Buffer.alloc(SIDE * SIDE, 235);
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)]) luma[y * SIDE + x] = 16;
    }
  }
  const chroma = Buffer.alloc((SIDE * SIDE) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, chroma]);
  const header = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F10:1 Ip A1:1 C420mpeg2\n`);
  return Buffer.concat([header, frame, frame]);
}

test("the camera reads the code of somebody's phone and lets them in, once", async ({
  seed,
  signIn,
  complaints,
}, info) => {
  const team = await seed.team();
  const workshop = await seed.workshop({ teamId: team.id });
  const person = await seed.registration({ workshopId: workshop.id, name: "Zoé Aubert" });
  const file = info.outputPath("camera.y4m");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, film(checkInCode(person)));
  const launch = info.project.use.launchOptions ?? {};
  const browser = await chromium.launch({
    ...launch,
    args: [
      ...(launch.args ?? []),
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${file}`,
    ],
  });
  const context = await browser.newContext({
    baseURL: testSite().baseUrl,
    viewport: PHONE,
    permissions: ["camera"],
  });
  await signIn("reception", { teamId: team.id, context });
  const page = await context.newPage();
  complaints.watch(page);
  await page.goto(`/organiser/workshops/${workshop.id}/reception`);
  await page.getByRole("button", { name: "Scanner avec l’appareil photo" }).click();
  await expect(page.getByText("Bienvenue, Zoé Aubert")).toBeVisible();
  await expect(page.getByTestId("count")).toHaveText("1 arrivée sur 1");
  await expectAccessible(page);
  // Held before the camera all the while, it is one scan.
  expect(await seed.db.checkIn.count({ where: { registrationId: person.id } })).toBe(1);
  await page.getByRole("button", { name: "Arrêter l’appareil photo" }).click();
  await expect(page.locator("video")).toHaveCount(0);
  await browser.close();
});

test("without a camera the page says what to do instead", async ({ page, seed, signIn }) => {
  const { teamId } = await signIn("reception");
  const workshop = await seed.workshop({ teamId });
  await page.goto(`/organiser/workshops/${workshop.id}/reception`);
  await page.getByRole("button", { name: "Scanner avec l’appareil photo" }).click();
  await expect(page.getByText(/saisissez la référence/)).toBeVisible();
  await expectAccessible(page);
});
