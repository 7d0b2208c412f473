import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ActionForm } from "../action-form";

/** Whether a sign-up has to choose a session. */
export function SessionRule({
  workshopId,
  required,
}: {
  readonly workshopId: string;
  readonly required: boolean;
}) {
  const t = useTranslations("sessions.organiser");
  return (
    <ActionForm
      action={`/api/organiser/workshops/${workshopId}/session-rule`}
      label={t("saveRule")}
      leadsTo={`/organiser/workshops/${workshopId}/sessions?done=rule`}
    >
      <Choice
        name="required"
        value="on"
        id="required"
        label={t("required")}
        hint={t("requiredHint")}
        defaultChecked={required}
      />
    </ActionForm>
  );
}
