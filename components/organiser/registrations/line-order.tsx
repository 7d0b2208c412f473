import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Notice } from "@/components/ui/notice";
import { seatsForOneMore } from "@/lib/line-order/rules";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { missingForTable } from "@/lib/waitlist/rules";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { Confirm } from "../confirm";
import { Section } from "../page";
import { LineMove } from "./line-move";
import styles from "./line-order.module.css";
import { ReasonField } from "./reason-field";

interface LineOrderProps {
  readonly workshop: OrganiserWorkshop;
  readonly person: OrganiserRegistration;
  /** Place in the line, from 1. */
  readonly position: number;
  /** Why the last act was refused, posted without scripts. */
  readonly refusal?: string;
}

/** Where somebody stands in the line, and the organiser's ways to change it. Each takes a reason, which the log keeps. */
export function LineOrder({ workshop, person, position, refusal }: LineOrderProps) {
  const t = useTranslations("line.order");
  const { capacity, seatsTaken, groupSize, signUp } = workshop;
  const waiting = workshop.registrations.waitlisted;
  const { promotion, offerHours, tableMin } = signUp.line;
  const missing = missingForTable({ capacity, held: seatsTaken, waiting, groupSize, tableMin });
  const { name } = person;
  const seats = Math.max(0, capacity - seatsTaken);
  const here = `/organiser/workshops/${workshop.id}/registrations/${person.id}`;
  return (
    <Section title={t("heading")} id="line">
      {refusal && (
        <Notice tone="bad" isLive>
          <p>{refusal}</p>
        </Notice>
      )}
      <p className="num">
        {t("now", { position, waiting })} {t("seats", { seats })}
      </p>
      {missing > 0 && <p className="num">{t("keptForTable", { missing })}</p>}
      <div className={styles.acts}>
        <Confirm
          id="serve"
          action={`/api/organiser/registrations/${person.id}/serve`}
          leadsTo={`${here}?done=served`}
          opener={t("serve")}
          title={t("serveTitle", { name })}
          label={t("serveAction")}
          tone="primary"
          fields={
            <>
              <input type="hidden" name="workshopId" value={workshop.id} />
              <ChoiceGroup name="as" legend={t("as")}>
                {(["seat", "offer"] as const).map((as) => (
                  <Choice
                    key={as}
                    type="radio"
                    name="as"
                    value={as}
                    label={as === "seat" ? t("asSeat") : t("asOffer", { hours: offerHours })}
                    defaultChecked={(as === "offer") === (promotion === "offer")}
                  />
                ))}
              </ChoiceGroup>
              {seats === 0 && (
                <Choice
                  name="capacityMax"
                  value={seatsForOneMore(seatsTaken)}
                  label={t("addSeat", { from: capacity, to: seatsForOneMore(seatsTaken) })}
                  hint={t("addSeatHint", { name })}
                  required
                />
              )}
              <ReasonField id="serve-reason" />
            </>
          }
        >
          <p>{t(position === 1 ? "serveTextFirst" : "serveText", { name })}</p>
        </Confirm>
        {waiting > 1 && (
          <LineMove
            id="move"
            action={`/api/organiser/registrations/${person.id}/move`}
            workshopId={workshop.id}
            here={here}
            title={t("moveTitle", { name })}
            position={position}
            waiting={waiting}
          />
        )}
      </div>
    </Section>
  );
}
