import type { ChangeEvent, ReactNode } from "react";
import styles from "./choice.module.css";
import { ChoiceGroup } from "./choice-group";
import { fieldId } from "./field";

interface RadioScaleProps {
  readonly name: string;
  readonly legend: ReactNode;
  /** Words for 1 to 5, weakest first. */
  readonly labels: readonly [ReactNode, ReactNode, ReactNode, ReactNode, ReactNode];
  /** Words for the first and the last step, below them, where the labels are numbers. */
  readonly ends?: ReactNode;
  readonly defaultValue?: number;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isOptional?: boolean;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
}

const STEPS = [1, 2, 3, 4, 5];

/** Five steps side by side; each is a radio with its own words. */
export function RadioScale({ name, labels, ends, defaultValue, onChange, ...group }: RadioScaleProps) {
  return (
    <ChoiceGroup {...group} name={name}>
      <div className={styles.scale}>
        {STEPS.map((step) => (
          <label key={step} className={styles.step} htmlFor={`${fieldId(name)}-${step}`}>
            <input
              type="radio"
              id={`${fieldId(name)}-${step}`}
              name={name}
              value={step}
              defaultChecked={defaultValue === step}
              onChange={onChange}
              className={styles.box}
            />
            {labels[step - 1]}
          </label>
        ))}
      </div>
      {ends && (
        <div className={styles.ends} aria-hidden="true">
          {ends}
        </div>
      )}
    </ChoiceGroup>
  );
}
