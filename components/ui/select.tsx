import type { SelectHTMLAttributes } from "react";
import { controlClass } from "./text-input";

interface SelectProps
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "className" | "style" | "children"> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly width?: "narrow" | "medium" | "full";
}

/** The browser's own list: it works everywhere, with every keyboard, and without scripts. */
export function Select({ options, width = "medium", ...rest }: SelectProps) {
  return (
    <select {...rest} className={controlClass(width)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
