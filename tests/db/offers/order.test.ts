import { describe, expect, test } from "vitest";
import { moveInLine, serveOutOfOrder } from "@/lib/line-order/commands";
import { changeSignUpSettings } from "@/lib/sign-up-settings/commands";
import { fillFreeSeats } from "@/lib/waitlist/commands";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { lineOf, logOf, mailsTo, organiser, person, system, withStatus } from "./line";

const { db } = await createTestDb({ poolSizeMax: 20 });

describe("serving somebody out of order", () => {
  test.each(["seat", "offer"] as const)("as a %s is allowed, and the log keeps the reason", async (as) => {
    const line = await lineOf(db, { capacity: 1, waiting: 3, promotion: "by_hand" });
    const [first, second, third = ""] = line.people.waiting;
    const context = await organiser(db, line);
    await serveOutOfOrder(context, { registrationId: third, as, reason: "Elle anime l’après-midi." });
    expect(await person(db, third)).toMatchObject({
      status: as === "seat" ? "confirmed" : "offered",
      seats: [{}],
    });
    expect(await withStatus(db, line.id, "waitlisted")).toEqual([first, second]);
    expect(await mailsTo(db, third)).toEqual([as === "seat" ? "registration_promoted" : "seat_offered"]);
    expect(await logOf(db, third)).toMatchObject([
      {
        actorKind: "organiser",
        actorId: context.actor.userId,
        changes: { reason: "Elle anime l’après-midi." },
      },
    ]);
  });

  test("takes no seat that is not free, and serves nobody who does not wait", async () => {
    const line = await lineOf(db, { capacity: 1, seated: 1, waiting: 1 });
    const context = await organiser(db, line);
    const serve = (registrationId = "") =>
      serveOutOfOrder(context, { registrationId, as: "seat", reason: "Parce que" });
    await expect(serve(line.people.waiting[0])).rejects.toThrow("no_free_seat");
    await expect(serve(line.people.seated[0])).rejects.toThrow("wrong_state");
    expect(await withStatus(db, line.id, "waitlisted")).toEqual(line.people.waiting);
  });

  test("gives a full day one more seat where the organiser agrees to as many, and no other one moves up", async () => {
    const line = await lineOf(db, {
      capacity: 2,
      seated: 2,
      waiting: 3,
      promotion: "seat",
      status: "closed",
    });
    const context = await organiser(db, line);
    const [first, second = "", third] = line.people.waiting;
    const serve = (capacityMax?: number) =>
      serveOutOfOrder(context, { registrationId: second, as: "seat", reason: "Parce que", capacityMax });
    await expect(serve()).rejects.toThrow("no_free_seat");
    await expect(serve(2)).rejects.toThrow("no_free_seat");
    await serve(3);
    expect(await person(db, second)).toMatchObject({ status: "confirmed", seats: [{ number: 3 }] });
    expect(await withStatus(db, line.id, "waitlisted")).toEqual([first, third]);
    expect(await db.session.findFirst({ where: { workshopId: line.id } })).toMatchObject({ capacity: 3 });
    // Whoever has the settings open must not write the old capacity over the new one.
    expect(await db.workshop.findUnique({ where: { id: line.id } })).toMatchObject({ version: 2 });
    expect(
      await db.auditEntry.findFirst({ where: { workshopId: line.id, action: "workshop.update" } }),
    ).toMatchObject({ actorId: context.actor.userId, changes: { fields: ["capacity"] } });
  });

  test("counts those above a lowered capacity: one more seat is one more than people hold", async () => {
    const line = await lineOf(db, { capacity: 3, seated: 3, waiting: 1 });
    await db.session.updateMany({ where: { workshopId: line.id }, data: { capacity: 1 } });
    const context = await organiser(db, line);
    const [registrationId = ""] = line.people.waiting;
    const serve = (capacityMax: number) =>
      serveOutOfOrder(context, { registrationId, as: "offer", reason: "Parce que", capacityMax });
    await expect(serve(3)).rejects.toThrow("no_free_seat");
    await serve(4);
    expect(await withStatus(db, line.id, "confirmed")).toEqual(line.people.seated);
    expect(await withStatus(db, line.id, "offered")).toEqual([registrationId]);
  });

  test("by two organisers at once gives the last seat once", async () => {
    const line = await lineOf(db, { capacity: 1, waiting: 2, promotion: "by_hand" });
    const context = await organiser(db, line);
    const outcomes = await Promise.allSettled(
      line.people.waiting.map((registrationId) =>
        serveOutOfOrder(context, { registrationId, as: "seat", reason: "Parce que" }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await withStatus(db, line.id, "confirmed")).toHaveLength(1);
  });

  test("is not for another team: not found", async () => {
    const line = await lineOf(db, { capacity: 1, waiting: 1 });
    const stranger = await organiser(db, await lineOf(db, { capacity: 1, waiting: 0 }));
    const registrationId = line.people.waiting[0] ?? "";
    await expect(serveOutOfOrder(stranger, { registrationId, as: "seat", reason: "x" })).rejects.toThrow(
      "not_found",
    );
    await expect(moveInLine(stranger, { registrationId, to: "last", reason: "x" })).rejects.toThrow(
      "not_found",
    );
  });
});

describe("moving somebody in the line", () => {
  test("changes the order in which seats are given, and the log keeps reason and places", async () => {
    const line = await lineOf(db, { capacity: 1, waiting: 4, promotion: "seat" });
    const [a = "", b = "", c = "", d = ""] = line.people.waiting;
    const context = await organiser(db, line);
    const move = (registrationId: string, to: "up" | "down" | "first" | "last") =>
      moveInLine(context, { registrationId, to, reason: "Vient de loin" });
    await move(d, "up");
    expect(await withStatus(db, line.id, "waitlisted")).toEqual([a, b, d, c]);
    await move(a, "last");
    await move(d, "first");
    expect(await withStatus(db, line.id, "waitlisted")).toEqual([d, b, c, a]);
    await expect(move(d, "up")).rejects.toThrow("wrong_state");
    expect((await logOf(db, d)).map(({ changes }) => changes)).toEqual([
      { reason: "Vient de loin", from: 4, to: 3 },
      { reason: "Vient de loin", from: 2, to: 1 },
    ]);
    await fillFreeSeats(system(db), line.id);
    expect(await withStatus(db, line.id, "confirmed")).toEqual([d]);
    // Who joins now is last, whatever was moved.
    const late = await makeRegistration(db, { workshopId: line.id, status: "waitlisted" });
    expect(await withStatus(db, line.id, "waitlisted")).toEqual([b, c, a, late.id]);
  });

  test("by two organisers at once: the later one, who looked at the older line, is told, and nothing is overwritten", async () => {
    const line = await lineOf(db, { capacity: 1, seated: 1, waiting: 3 });
    const [a = "", b = "", c = ""] = line.people.waiting;
    const move = async (to: "up" | "last") =>
      moveInLine(await organiser(db, line), { registrationId: b, to, from: 2, reason: to });
    const outcomes = await Promise.allSettled([move("up"), move("last")]);
    const failed = outcomes.filter(({ status }) => status === "rejected");
    expect(failed).toMatchObject([{ reason: { code: "stale_version" } }]);
    const [entry, ...more] = await logOf(db, b);
    expect(more).toEqual([]);
    const isUp = JSON.stringify(entry?.changes).includes("up");
    expect(await withStatus(db, line.id, "waitlisted")).toEqual(isUp ? [b, a, c] : [a, c, b]);
  });

  test("many at once leave a line without gap and without anybody lost", async () => {
    const line = await lineOf(db, { capacity: 1, seated: 1, waiting: 6 });
    const context = await organiser(db, line);
    await Promise.allSettled(
      line.people.waiting.map((registrationId, index) =>
        moveInLine(context, { registrationId, to: index % 2 ? "first" : "last", reason: "Essai" }),
      ),
    );
    expect((await withStatus(db, line.id, "waitlisted")).sort()).toEqual([...line.people.waiting].sort());
  });
});

describe("the settings", () => {
  test("completing tables: four wait in front of six free seats until two more come", async () => {
    const line = await lineOf(db, { capacity: 12, seated: 6, waiting: 4, promotion: "seat", tableMin: 6 });
    expect(await fillFreeSeats(system(db), line.id)).toEqual({ promoted: 0 });
    for (let n = 0; n < 2; n += 1) await makeRegistration(db, { workshopId: line.id, status: "waitlisted" });
    expect(await fillFreeSeats(system(db), line.id)).toEqual({ promoted: 6 });
    expect(await withStatus(db, line.id, "waitlisted")).toEqual([]);
  });

  test("turning the rule off serves those it kept waiting, and the log keeps both settings", async () => {
    const line = await lineOf(db, { capacity: 12, seated: 6, waiting: 4, promotion: "by_hand", tableMin: 6 });
    const context = await organiser(db, line);
    const change = {
      version: 1,
      approval: false,
      invitationOnly: false,
      addressCheck: false,
      handover: false,
      lineGoesOn: false,
      promotion: "offer",
      offerHours: 48,
      completeTables: false,
    } as const;
    const settings = await changeSignUpSettings(context, { workshopId: line.id, change });
    expect(settings).toMatchObject({ promotion: "offer", offerHours: 48, completeTables: false, version: 2 });
    expect(await withStatus(db, line.id, "offered")).toHaveLength(4);
    expect(
      await db.auditEntry.findFirst({ where: { workshopId: line.id, action: "sign_up_settings.update" } }),
    ).toMatchObject({ changes: { from: { promotion: "by_hand" }, to: { promotion: "offer" } } });
    await expect(changeSignUpSettings(context, { workshopId: line.id, change })).rejects.toThrow(
      "stale_version",
    );
  });
});
