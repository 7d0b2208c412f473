import type { ChangeEvent, ReactNode } from "react";
import styles from "./choice.module.css";
import { ChoiceGroup } from "./choice-group";
import { fieldId } from "./field";

interface RadioScaleProps {
  readonly name: string;
  readonly legend: ReactNode;
  /** Words for 1 to 5, weakest first. */
  readonly labels: readonly [string, string, string, string, string];
  readonly defaultValue?: number;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isOptional?: boolean;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Five steps side by side; each is a radio with its own words. */
export function RadioScale({ name, labels, defaultValue, onChange, ...group }: RadioScaleProps) {
  return (
    <ChoiceGroup {...group} name={name}>
      <div className={styles.scale}>
        {labels.map((label, index) => (
          <label key={label} className={styles.step} htmlFor={`${fieldId(name)}-${index + 1}`}>
            <input
              type="radio"
              id={`${fieldId(name)}-${index + 1}`}
              name={name}
              value={index + 1}
              defaultChecked={defaultValue === index + 1}
              onChange={onChange}
              className={styles.box}
            />
            {label}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
