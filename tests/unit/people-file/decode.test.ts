import { expect, it } from "vitest";
import { decode } from "@/lib/people-file/decode";

it("quotes, dashes, œ and the euro sign of a Windows file are those letters", () => {
  const bytes = Uint8Array.of(0x92, 0x96, 0x9c, 0x80, 0xe9);
  expect(decode(bytes)).toEqual({ text: "’–œ€é", encoding: "windows-1252" });
});
