import type { TextareaHTMLAttributes } from "react";
import { controlClass } from "./text-input";

type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className" | "style">;

export function TextArea({ rows = 3, ...rest }: TextAreaProps) {
  return <textarea {...rest} rows={rows} className={controlClass()} />;
}
