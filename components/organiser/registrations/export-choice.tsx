import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import question from "../question.module.css";
import { exportQuery, isFiltered, type RegistrationView } from "./query";

interface ExportChoiceProps {
  /** The API's call for the list. */
  readonly call: string;
  readonly view: RegistrationView;
  /** People whom the view shows. */
  readonly count: number;
}

const FORMATS = ["xlsx", "csv", "json"] as const;

/** The people whom the view shows as a file, in the format that one needs. A native popover, so it needs no script. */
export function ExportChoice({ call, view, count }: ExportChoiceProps) {
  const t = useTranslations("organiser.registrations.export");
  return (
    <>
      <button type="button" className={buttonClass({ tone: "quiet" })} popoverTarget="export">
        {t("open")}
      </button>
      <dialog id="export" popover="auto" className={question.question} aria-labelledby="export-title">
        <h2 id="export-title" className={question.title}>
          {t("title", { count })}
        </h2>
        <div className={question.text}>
          {isFiltered(view) && <p>{t("filtered")}</p>}
          <p>{t("formats")}</p>
        </div>
        <div className={question.answers}>
          {FORMATS.map((format) => (
            <ButtonLink
              key={format}
              href={`${call}${exportQuery(view, format)}`}
              isPlain
              download={`registrations.${format}`}
            >
              {t(format)}
            </ButtonLink>
          ))}
          <button
            type="button"
            className={buttonClass({ tone: "quiet" })}
            popoverTarget="export"
            popoverTargetAction="hide"
          >
            {t("close")}
          </button>
        </div>
      </dialog>
    </>
  );
}
