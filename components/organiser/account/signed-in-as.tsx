import { useTranslations } from "next-intl";
import type { Role } from "@/lib/auth/actor";
import { ActionForm } from "../action-form";
import { Facts } from "../facts";
import styles from "./signed-in-as.module.css";

interface SignedInAsProps {
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly Role[];
}

/** Who is signed in here, as what, and the way out. */
export function SignedInAs({ email, name, roles }: SignedInAsProps) {
  const t = useTranslations("organiser");
  const distinct = [...new Set(roles)];
  return (
    <>
      <Facts
        facts={[
          { label: t("account.name"), value: name },
          { label: t("registration.email"), value: email },
          { label: t("account.role"), value: distinct.map((role) => t(`role.${role}`)).join(", ") },
        ]}
      />
      <div className={styles.leave}>
        <ActionForm action="/api/auth/sign-out" label={t("bar.signOut")} leadsTo="/organiser/sign-in" />
      </div>
    </>
  );
}
