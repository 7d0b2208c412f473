import type { InputHTMLAttributes, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FieldMessages, WorkshopFieldName, WorkshopFormValues } from "./values";

/** What each control of the form needs to know. */
export interface FieldContext {
  readonly values: WorkshopFormValues;
  readonly errors: FieldMessages;
}

type TextName = {
  [K in WorkshopFieldName]: WorkshopFormValues[K] extends string ? K : never;
}[WorkshopFieldName];

interface LineProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "inputMode" | "autoComplete" | "maxLength"> {
  readonly form: FieldContext;
  readonly name: TextName;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
  readonly width?: "narrow" | "medium" | "full";
}

export function Line({ form, name, label, hint, isOptional, ...input }: LineProps) {
  return (
    <Field name={name} label={label} hint={hint} error={form.errors[name]} isOptional={isOptional}>
      {(control) => <TextInput {...control} {...input} defaultValue={form.values[name]} />}
    </Field>
  );
}

interface LinesProps extends Omit<LineProps, "type" | "inputMode" | "autoComplete" | "width"> {
  readonly rows?: number;
}

export function Lines({ form, name, label, hint, isOptional, ...area }: LinesProps) {
  return (
    <Field name={name} label={label} hint={hint} error={form.errors[name]} isOptional={isOptional}>
      {(control) => <TextArea {...control} {...area} defaultValue={form.values[name]} />}
    </Field>
  );
}
