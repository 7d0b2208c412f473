import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { Confirm } from "@/components/organiser/confirm";
import { ButtonLink } from "@/components/ui/button-link";
import type { BroadcastDto } from "@/lib/broadcasts/schema";

/** Beside the title: change or throw away a draft, take back what has not left, begin another with the same words. */
export function OtherActs({ broadcast }: { readonly broadcast: BroadcastDto }) {
  const t = useTranslations("broadcasts");
  const { id, workshopId, version, state, figures } = broadcast;
  const address = `/api/organiser/broadcasts/${id}`;
  const list = `/organiser/workshops/${workshopId}/messages/broadcasts`;
  const fields = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="workshopId" value={workshopId} />
    </>
  );
  return (
    <>
      {state === "draft" && (
        <>
          <Confirm
            id="delete"
            action={`${address}/delete`}
            leadsTo={`${list}?done=messageDeleted`}
            opener={t("delete")}
            openerTone="quiet"
            title={t("deleteTitle")}
            label={t("deleteAction")}
            tone="danger"
            fields={fields}
          >
            <p>{t("deleteText")}</p>
          </Confirm>
          <ButtonLink href={`${list}/${id}/edit`}>{t("edit")}</ButtonLink>
        </>
      )}
      {state === "scheduled" && (
        <ActionForm
          action={`${address}/recall`}
          label={t("unschedule")}
          leadsTo={`${list}/${id}?done=unscheduled`}
        >
          {fields}
        </ActionForm>
      )}
      {state === "sent" && figures.queued > 0 && (
        <Confirm
          id="recall"
          action={`${address}/recall`}
          leadsTo={`${list}/${id}?done=recalled`}
          opener={t("recall")}
          title={t("recallTitle")}
          label={t("recallAction")}
          tone="danger"
          fields={fields}
        >
          <p>{t("recallText", { count: figures.queued })}</p>
        </Confirm>
      )}
      {state !== "draft" && (
        <ActionForm
          action={`${address}/duplicate`}
          label={t("duplicate")}
          tone="quiet"
          leadsTo={`${list}/{id}?done=duplicatedMessage`}
        />
      )}
    </>
  );
}
