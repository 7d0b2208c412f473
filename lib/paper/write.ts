import { badges } from "./badges";
import { groupSheets } from "./group-sheets";
import type { PaperOrder } from "./schema";
import { signInList } from "./sign-in-list";
import { tableSigns } from "./table-signs";

/** A paper as a PDF file of A4 sheets. The same order gives the same sheets. */
export function writePaper({ paper, content, withTable }: PaperOrder): Promise<Uint8Array> {
  switch (paper) {
    case "group-sheets":
      return groupSheets(content);
    case "table-signs":
      return tableSigns(content);
    case "badges":
      return badges(content, { withTable });
    case "sign-in-list":
      return signInList(content);
  }
}
