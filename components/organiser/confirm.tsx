import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/organiser/action-form";
import { Question } from "./question";

type QuestionProps = ComponentProps<typeof Question>;

interface ConfirmProps
  extends Omit<ComponentProps<typeof ActionForm>, "children">,
    Pick<QuestionProps, "id" | "opener" | "openerLabel" | "openerTone" | "title" | "children"> {
  /** Fields that go along with the act. */
  readonly fields?: ReactNode;
}

/** An act that deserves one question before it. */
export function Confirm({
  id,
  opener,
  openerLabel,
  openerTone,
  title,
  children,
  fields,
  ...act
}: ConfirmProps) {
  const form = (
    <ActionForm {...act} isSmall={false}>
      {fields}
    </ActionForm>
  );
  return (
    <Question
      id={id}
      opener={opener}
      openerLabel={openerLabel}
      openerTone={openerTone}
      isSmall={act.isSmall}
      title={title}
      act={form}
    >
      {children}
    </Question>
  );
}
