"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

interface FormDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  readonly isBusy: boolean;
  readonly className?: string;
  readonly onSubmit: (form: FormData) => void;
  readonly children: ReactNode;
}

/** A few fields in front of the page; the act at its foot sends them, also by Enter in a field. */
export function FormDialog(props: FormDialogProps) {
  const { title, isOpen, onOpenChange, submitLabel, cancelLabel, isBusy, className, onSubmit, children } =
    props;
  const formId = useId();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  }

  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button type="submit" form={formId} tone="primary" isBusy={isBusy}>
            {submitLabel}
          </Button>
          <Button tone="quiet" onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      <form id={formId} className={className} noValidate onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
