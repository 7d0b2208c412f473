import { cache } from "react";
import { db } from "@/lib/db/client";
import { publicWorkshop } from "@/lib/workshops/queries";

/** One read per request, shared by the page and its metadata. Undefined for what is missing or not public. */
export const loadWorkshop = cache((slug: string) => publicWorkshop(db(), { slug, now: new Date() }));
