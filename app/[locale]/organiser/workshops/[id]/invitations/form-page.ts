import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";
import { refusalOf } from "./refusal";

// What the pages share on which codes are made: one alone, or one for each of many people.

interface FormPage {
  readonly locale: Locale;
  readonly id: string;
  readonly page: "/invitations/new" | "/invitations/people";
}

const DRAFTS = { "/invitations/new": "invitation", "/invitations/people": "invitation-people" } as const;
const TITLES = { "/invitations/new": "add", "/invitations/people": "people.title" } as const;

function draftOf({ id, page }: FormPage) {
  return readDraft(`${DRAFTS[page]}:${id}`);
}

export async function formMetadata(at: FormPage): Promise<Metadata> {
  const { locale, page } = at;
  const title = (await getTranslations({ locale, namespace: "invitations" }))(TITLES[page]);
  const common = await getTranslations({ locale, namespace: "common" });
  return { title: (await draftOf(at)) ? common("errorTitle", { title }) : title };
}

/** The workshop, and what was typed into a form that was refused. A workshop that takes no codes any more has no such page. */
export async function openForm(at: FormPage) {
  const { locale, id, page } = at;
  const { workshop } = await openWorkshop({ locale, id, action: "registration.edit", page });
  if (!isEditable(workshop.status)) notFound();
  const draft = await draftOf(at);
  return { workshop, typed: draft?.values, refusal: draft && refusalOf(draft, locale) };
}
