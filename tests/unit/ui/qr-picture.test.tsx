import { createHash } from "node:crypto";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QrPicture } from "@/components/ui/qr-picture";

test("a code for the door is drawn as the one that a reader of another house has read", () => {
  const picture = renderToStaticMarkup(<QrPicture text="K7QX42-8YD3VN0TQW" label="Code QR" />);
  const [, path = ""] = /<path d="([^"]+)"/.exec(picture) ?? [];
  expect(createHash("sha256").update(path).digest("hex")).toBe(
    "3ce4616cb178713df337b0fe02cc5778af9b17698fe0cc3acd7b2226ebbf168e",
  );
  expect(picture).toContain('viewBox="0 0 29 29"');
});
