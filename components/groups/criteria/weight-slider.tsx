import type { ReactNode } from "react";
import { describe, FieldNotes, fieldId } from "@/components/ui/field";
import styles from "./weight-slider.module.css";

interface WeightSliderProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly max: number;
  readonly value: number;
  /** What the value means, beside the slider and for screen readers. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** How much one thing counts: the browser's own slider, with its meaning in words beside it. */
export function WeightSlider({ name, label, hint, max, value, text, onChange }: WeightSliderProps) {
  const id = fieldId(name);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <output className={`${styles.text} num small`} htmlFor={id}>
        {text}
      </output>
      <div className={styles.hint}>
        <FieldNotes id={id} hint={hint} />
      </div>
      <input
        {...describe({ id, hint })}
        id={id}
        name={name}
        type="range"
        min={0}
        max={max}
        step={1}
        value={value}
        aria-valuetext={text}
        className={styles.slider}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
