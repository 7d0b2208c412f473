import { z } from "zod";
import { REGISTRATION_STATUSES } from "@/lib/registrations/schema";

/** What the door says to a scan. waiting: signed up, without a confirmed seat. */
export const CHECK_IN_RESULTS = [
  "welcome",
  "already_in",
  "cancelled",
  "waiting",
  "other_workshop",
  "unknown",
] as const;
export type CheckInResult = (typeof CHECK_IN_RESULTS)[number];

/** A code is cut here before it is sent: a foreign QR code may hold a whole page. */
export const CODE_LENGTH_MAX = 200;
export const SCANS_MAX = 100;

const isoInstant = z.string().meta({ format: "date-time" });

export const scanSchema = z
  .object({
    id: z
      .uuid()
      .optional()
      .describe("Made where it was taken: the same scan sent again counts once and gets the same answer"),
    takenAt: z.coerce.date().optional().describe("Now, where it is missing or in the future"),
    code: z
      .string()
      .max(CODE_LENGTH_MAX)
      .optional()
      .describe("What the QR code says, or a reference that was typed"),
    registrationId: z.uuid().optional().describe("Instead of a code: somebody found by name"),
  })
  .meta({ id: "Scan" });
export type Scan = z.output<typeof scanSchema>;

export const scansSchema = z.object({
  scans: z.array(scanSchema).min(1).max(SCANS_MAX).describe("In the order in which they were taken"),
});

/** When somebody came in, and who took them in. */
export const arrivalSchema = z
  .object({
    checkInId: z.uuid().describe("What DELETE takes back"),
    takenAt: isoInstant,
    by: z.string().nullable().describe("Name of the organiser; null once the account is gone"),
    isYou: z.boolean(),
  })
  .meta({ id: "Arrival" });
export type Arrival = z.infer<typeof arrivalSchema>;

export const toldTableSchema = z.object({
  round: z.int().min(1),
  table: z.int().min(1),
  name: z.string(),
});
export type ToldTable = z.infer<typeof toldTableSchema>;

export const guestSchema = z
  .object({
    registrationId: z.uuid(),
    name: z.string(),
    organisation: z.string().nullable(),
    status: z.enum(REGISTRATION_STATUSES),
    position: z.int().nullable().describe("Place in the line, from 1"),
    arrival: arrivalSchema.nullable(),
    tables: z.array(toldTableSchema).describe("Tables that people were told, round by round"),
    sessions: z.array(z.object({ title: z.string(), startsAt: isoInstant, place: z.string().nullable() })),
    accessNeeds: z.string().nullable().describe("For those who may read answers; null for reception"),
    photos: z.boolean(),
    isFirstTime: z.boolean().nullable().describe("Null where the team has had no workshop before"),
  })
  .meta({ id: "Guest" });
export type Guest = z.infer<typeof guestSchema>;

export const checkInAnswerSchema = z
  .object({
    id: z.uuid().describe("The scan's"),
    result: z.enum(CHECK_IN_RESULTS),
    isUndone: z.boolean().describe("This scan was taken back since"),
    guest: guestSchema.nullable(),
    otherWorkshop: z
      .object({ id: z.uuid(), title: z.string(), startsAt: isoInstant, timeZone: z.string() })
      .nullable()
      .describe("Where the code belongs, if it is a workshop of the same team"),
  })
  .meta({ id: "CheckInAnswer" });
export type CheckInAnswer = z.infer<typeof checkInAnswerSchema>;

export const checkInAnswersSchema = z.object({ data: z.array(checkInAnswerSchema) });

/** What each open reception page asks for every few seconds. */
export const liveDoorSchema = z
  .object({
    people: z.string().describe("Another one as soon as somebody signs up, cancels or is told another table"),
    arrivals: z.array(arrivalSchema.extend({ registrationId: z.uuid() })).describe("Who is in, latest first"),
  })
  .meta({ id: "LiveDoor" });
export type LiveDoor = z.infer<typeof liveDoorSchema>;

/** Somebody signed up, as a reception page keeps them for as long as it is open: enough to find and to greet them. */
export const doorPersonSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    reference: z.string(),
    email: z.string().nullable(),
    organisation: z.string().nullable(),
    status: z.enum(REGISTRATION_STATUSES),
    tables: z.array(toldTableSchema),
    codeDigest: z
      .string()
      .describe(
        "SHA-256 of their code, hex: a page without network tells a true code by it, and can make none",
      ),
  })
  .meta({ id: "DoorPerson" });
export type DoorPerson = z.infer<typeof doorPersonSchema>;

export const doorPeopleSchema = z.object({
  people: z.string().describe("As the live answer says it while these are all"),
  data: z.array(doorPersonSchema).describe("By name, cancelled ones too"),
});
export type DoorPeople = z.infer<typeof doorPeopleSchema>;

/** What somebody did at the door, kept in the browser until the server has it. Codes and ids, no names. */
export type DoorAct =
  | {
      readonly kind: "scan";
      readonly id: string;
      readonly takenAt: string;
      readonly code?: string;
      readonly registrationId?: string;
    }
  | {
      readonly kind: "undo";
      /** The check-in's, which is its scan's. */
      readonly id: string;
    };
