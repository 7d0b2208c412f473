import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { LINE_MOVES } from "@/lib/line-order/schema";
import { Confirm } from "../confirm";
import { ReasonField } from "./reason-field";

interface LineMoveProps {
  /** Of the question; unique on the page. */
  readonly id: string;
  /** The API route of the line: the day's or a session's. */
  readonly action: string;
  readonly workshopId: string;
  /** The person's page. */
  readonly here: string;
  readonly title: string;
  readonly openerLabel?: string;
  readonly isSmall?: boolean;
  /** Place in the line, from 1, of how many. */
  readonly position: number;
  readonly waiting: number;
}

/** Moves somebody in a line, with a reason. It tells what place was seen, so that a line that changed since is not moved. */
export function LineMove(props: LineMoveProps) {
  const { id, action, workshopId, here, title, openerLabel, isSmall, position, waiting } = props;
  const t = useTranslations("line.order");
  return (
    <Confirm
      id={id}
      action={action}
      leadsTo={`${here}?done=moved`}
      opener={t("move")}
      openerLabel={openerLabel}
      isSmall={isSmall}
      title={title}
      label={t("moveAction")}
      tone="primary"
      fields={
        <>
          <input type="hidden" name="workshopId" value={workshopId} />
          <input type="hidden" name="from" value={position} />
          <ChoiceGroup name="to" id={`${id}-to`} legend={t("to")}>
            {movesFrom(position, waiting).map((to, index) => (
              <Choice
                key={to}
                type="radio"
                name="to"
                id={`${id}-to-${to}`}
                value={to}
                label={t(`tos.${to}`)}
                defaultChecked={index === 0}
              />
            ))}
          </ChoiceGroup>
          <ReasonField id={`${id}-reason`} />
        </>
      }
    >
      <p>{t("moveText")}</p>
    </Confirm>
  );
}

function movesFrom(position: number, waiting: number) {
  return LINE_MOVES.filter((to) => (to === "up" || to === "first" ? position > 1 : position < waiting));
}
