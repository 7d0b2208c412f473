"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Menu } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { type OrganiserForm, QUESTION_KINDS } from "@/lib/form-questions/schema";
import { formatLanguage } from "@/lib/i18n/format";
import { languageName } from "../language-name";
import { useErrorTitle } from "../use-error-title";
import { Consequences } from "./consequences";
import { previewOf } from "./draft";
import styles from "./form-editor.module.css";
import { FormPreview, type PreviewMessages } from "./form-preview";
import { QuestionItem } from "./question-item";
import { RemovedQuestions } from "./removed-questions";
import { useFormEditor } from "./use-form-editor";

interface FormEditorProps {
  readonly workshopId: string;
  readonly form: OrganiserForm;
  readonly messages: PreviewMessages;
}

/** The organiser's own questions: written, put in order, tried out beside, and saved all at once. */
export function FormEditor({ workshopId, form: saved, messages }: FormEditorProps) {
  const t = useTranslations("forms");
  const pageLocale = useLocale();
  const editor = useFormEditor(workshopId, saved);
  const { form, drafts, locale, refusal, consequences } = editor;
  const { languages } = form;
  const [first] = languages;
  useErrorTitle(refusal !== undefined);
  return (
    <div className={styles.columns}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void editor.save();
        }}
      >
        <p className={styles.said} role="status">
          {editor.said}
        </p>
        {refusal && (
          <ErrorSummary errors={refusal.errors} attempt={editor.attempt}>
            {refusal.errors.length === 0 && <p>{refusal.text}</p>}
          </ErrorSummary>
        )}
        {editor.isConflict && (
          <Notice tone="warn" title={t("conflictTitle")} isLive>
            <p>{t("conflictText")}</p>
            <p>
              <Button isSmall onClick={editor.startOver}>
                {t("conflictTheirs")}
              </Button>
            </p>
          </Notice>
        )}
        {languages.length > 1 && first && (
          <ChoiceGroup
            name="language"
            legend={t("language")}
            hint={t("languageHint", { first: formatLanguage(first, pageLocale) })}
            isInline
          >
            {languages.map((one) => (
              <Choice
                key={one}
                type="radio"
                name="language"
                value={one}
                label={languageName(one, pageLocale)}
                checked={locale === one}
                onChange={() => editor.setLocale(one)}
              />
            ))}
          </ChoiceGroup>
        )}
        {drafts.length === 0 ? (
          <div className={styles.empty}>
            <p>{t("empty")}</p>
            <p className="small quiet">{t("emptyDetail")}</p>
          </div>
        ) : (
          <ol className={styles.list} aria-label={t("listLabel")}>
            {drafts.map((draft, index) => (
              <QuestionItem
                key={draft.key}
                editing={editor.editingOf(draft, index)}
                isOpen={editor.isOpen(draft.key)}
                onToggle={() => editor.toggle(draft.key)}
                onMove={(by) => editor.move(index, by)}
                onRemove={() => editor.remove(index)}
              />
            ))}
          </ol>
        )}
        {drafts.length < FORM_LIMITS.questionsMax && (
          <p className={styles.add}>
            <Menu
              label={t("addKind")}
              trigger={t("add")}
              triggerId="add-question"
              actions={QUESTION_KINDS.map((kind) => ({
                id: kind,
                label: t(`kinds.${kind}`),
                onAction: () => editor.add(kind),
              }))}
            />
          </p>
        )}
        <Consequences form={form} locale={locale} consequences={consequences} />
        <div className={styles.end}>
          <Button type="submit" tone="primary" isBusy={editor.isBusy}>
            {t("save")}
          </Button>
          <ButtonLink href={`/organiser/workshops/${workshopId}`} tone="quiet">
            {t("leave")}
          </ButtonLink>
          {editor.isDirty && <p className="small quiet">{t("unsaved")}</p>}
        </div>
        <RemovedQuestions
          form={form}
          locale={locale}
          restoredKeys={new Set(drafts.map(({ key }) => key))}
          isDirty={editor.isDirty}
          onRestore={editor.restore}
          onDelete={editor.deleteForGood}
        />
      </form>
      <FormPreview
        // Another language is another form; what was tried out begins anew.
        key={locale}
        questions={drafts.map(previewOf)}
        locale={locale}
        languages={languages}
        messages={messages}
      />
    </div>
  );
}
