"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { api } from "@/lib/http/client";
import { formatDay } from "@/lib/i18n/format";
import { useRouter } from "@/lib/i18n/navigation";
import { Confirm } from "../confirm";
import { useProblemText } from "../use-problem-text";
import { NewToken } from "./new-token";
import styles from "./token-panel.module.css";

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

interface Created {
  readonly name: string;
  readonly token: string;
}

/** The user's API tokens: a secret is shown once, right after it was made, and never travels through an address. */
export function TokenPanel({ tokens }: { readonly tokens: readonly TokenView[] }) {
  const t = useTranslations("organiser.tokens");
  const router = useRouter();
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [created, setCreated] = useState<Created>();

  async function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const name = String(new FormData(event.currentTarget).get("name") ?? "");
    const result = await api<Created>("POST", "/api/organiser/tokens", { name });
    setIsBusy(false);
    if (!result.ok) {
      setError(result.problem.errors?.[0]?.message ?? problemText(result.problem));
      form.current?.querySelector("input")?.focus();
      return;
    }
    setError(undefined);
    setCreated(result.data);
    form.current?.reset();
    router.refresh();
  }

  return (
    <>
      <form ref={form} className={styles.create} onSubmit={create} noValidate>
        <Field name="name" label={t("name")} hint={t("nameHint")} error={error}>
          {(control) => <TextInput {...control} width="medium" autoComplete="off" maxLength={120} />}
        </Field>
        <Button type="submit" isBusy={isBusy}>
          {t("create")}
        </Button>
      </form>
      <noscript>
        <p className="small quiet">{t("needScript")}</p>
      </noscript>
      {created && <NewToken key={created.token} {...created} />}
      {tokens.length === 0 ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <ul className={styles.list}>
          {tokens.map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
        </ul>
      )}
    </>
  );
}

function TokenLine({ token }: { readonly token: TokenView }) {
  const t = useTranslations("organiser.tokens");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const day = (instant: string) => formatDay(new Date(instant), { locale, timeZone });
  return (
    <li className={styles.line}>
      <div>
        <strong>{token.name}</strong>
        <p className="small quiet">
          {t("createdOn", { date: day(token.createdAt) })},{" "}
          {token.lastUsedAt ? t("lastUsed", { date: day(token.lastUsedAt) }) : t("neverUsed")}
        </p>
      </div>
      <Confirm
        id={`revoke-${token.id}`}
        method="DELETE"
        action={`/api/organiser/tokens/${token.id}`}
        leadsTo="/organiser/account?done=revoked"
        opener={t("revoke")}
        openerLabel={t("revokeNamed", { name: token.name })}
        isSmall
        title={t("revokeTitle", { name: token.name })}
        label={t("revoke")}
        tone="danger"
      >
        <p>{t("revokeText")}</p>
      </Confirm>
    </li>
  );
}
