import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";
import type { PlanFile } from "@/lib/paper/schema";
import styles from "./print-list.module.css";

interface PrintListProps {
  readonly planId: string;
  /** Of the documents. */
  readonly language: Locale;
}

/** What can be printed and exported of a plan, each with what it is for. Plain links: they work without scripts. */
export function PrintList({ planId, language }: PrintListProps) {
  const t = useTranslations("paper");
  const address = (file: PlanFile, more = "") =>
    `/api/organiser/plans/${planId}/files/${file}?locale=${language}${more}`;
  const link = (file: PlanFile, label: string, of: string, more = "") => (
    <ButtonLink href={address(file, more)} isPlain aria-label={`${of} : ${label}`}>
      {label}
    </ButtonLink>
  );
  return (
    <ul className={styles.list}>
      {(
        [
          ["groupSheets", "group-sheets.pdf"],
          ["tableSigns", "table-signs.pdf"],
          ["signInList", "sign-in-list.pdf"],
        ] as const
      ).map(([key, file]) => (
        <Item key={key} title={t(`${key}.title`)} help={t(`${key}.help`)}>
          {link(file, t("page.pdf"), t(`${key}.title`))}
        </Item>
      ))}
      <Item title={t("badges.title")} help={t("badges.help")}>
        {link("badges.pdf", t("page.withTable"), t("badges.title"))}
        {link("badges.pdf", t("page.withoutTable"), t("badges.title"), "&withTable=no")}
      </Item>
      <Item title={t("groups.title")} help={t("groups.help")}>
        {link("groups.xlsx", t("page.xlsx"), t("groups.title"))}
        {link("groups.csv", t("page.csv"), t("groups.title"))}
      </Item>
    </ul>
  );
}

interface ItemProps {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}

function Item({ title, help, children }: ItemProps) {
  return (
    <li className={styles.item}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.help}>{help}</p>
      <p className={styles.links}>{children}</p>
    </li>
  );
}
