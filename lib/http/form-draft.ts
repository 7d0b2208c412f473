import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { env, secret } from "@/lib/env";
import { appendCookie } from "./cookies";

// What somebody typed into a form that was refused, kept in their own browser until the page shows it again: nothing
// is stored by us, and the cookie is encrypted because it holds names and answers.

const NAME = "atelier_draft";
const LIFETIME_SECONDS = 15 * 60;
// A browser keeps 4,096 bytes per cookie with its name and attributes; three hold every form within its limits.
const CHUNK_SIZE = 3_800;
const CHUNK_COUNT_MAX = 3;
const INFLATED_SIZE_MAX = 64 * 1024;

const draftSchema = z.object({
  key: z.string(),
  expiresAt: z.number(),
  /** ErrorCode of the refusal. */
  code: z.string(),
  /** As typed, nested as the form's names say. */
  values: z.record(z.string(), z.unknown()),
  errors: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});

export type FormDraft = Omit<z.infer<typeof draftSchema>, "key" | "expiresAt">;

function cipherKey(): Buffer {
  return Buffer.from(hkdfSync("sha256", secret(), "", "atelier form draft", 32));
}

function seal(content: unknown): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", cipherKey(), iv);
  const packed = deflateRawSync(JSON.stringify(content));
  return Buffer.concat([iv, cipher.update(packed), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
}

function unseal(sealed: string): unknown {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", cipherKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  const packed = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  return JSON.parse(inflateRawSync(packed, { maxOutputLength: INFLATED_SIZE_MAX }).toString("utf8"));
}

function setChunks(headers: Headers, sealed: string): void {
  const isSecure = env().baseUrl.startsWith("https:");
  for (let index = 0; index < CHUNK_COUNT_MAX; index += 1) {
    const chunk = sealed.slice(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE);
    appendCookie(headers, `${NAME}.${index}`, chunk, {
      maxAgeSeconds: chunk === "" ? 0 : LIFETIME_SECONDS,
      isSecure,
    });
  }
}

/**
 * Keeps a refused form for the page that shows it next. `key` names the form, such as `sign-up:morges`. Values far
 * beyond any limit do not fit; then only the errors are kept.
 */
export function saveDraft(headers: Headers, key: string, draft: FormDraft, now: Date): void {
  const content = { ...draft, key, expiresAt: now.getTime() + LIFETIME_SECONDS * 1_000 };
  const sealed = seal(content);
  const fits = sealed.length <= CHUNK_SIZE * CHUNK_COUNT_MAX;
  setChunks(headers, fits ? sealed : seal({ ...content, values: {} }));
}

/** Forgets the draft, once its form was accepted. */
export function clearDraft(headers: Headers): void {
  setChunks(headers, "");
}

/** Opens the draft in these cookies; undefined when there is none for this form, when it is old or not ours. */
export function openDraft(
  cookie: (name: string) => string | undefined,
  key: string,
  now: Date,
): FormDraft | undefined {
  const sealed = Array.from({ length: CHUNK_COUNT_MAX }, (_, index) => cookie(`${NAME}.${index}`) ?? "").join(
    "",
  );
  if (sealed === "") return undefined;
  try {
    const { key: savedKey, expiresAt, ...draft } = draftSchema.parse(unseal(sealed));
    return savedKey === key && expiresAt > now.getTime() ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** For pages: the refused form of this key, if the reader has one. */
export async function readDraft(key: string): Promise<FormDraft | undefined> {
  const { cookies } = await import("next/headers");
  const store = await cookies();
  return openDraft((name) => store.get(name)?.value, key, new Date());
}
