/** One hard rule as it was asked for. `language` holds for every group, so it names nobody. */
export type HardRule =
  | { readonly kind: "together" | "apart"; readonly ids: readonly string[] }
  | { readonly kind: "pin"; readonly id: string; readonly group: number }
  | { readonly kind: "language" }
  | { readonly kind: "size"; readonly min: number; readonly max: number; readonly groupCount: number };

/** A hard rule that a plan breaks: who, and in which groups (indices from 0). */
export type BrokenRule =
  | { readonly kind: "together"; readonly ids: readonly string[]; readonly groups: readonly number[] }
  | { readonly kind: "apart"; readonly ids: readonly string[]; readonly group: number }
  /** Pinned to `group`, sits in `actualGroup` (undefined = not placed). */
  | {
      readonly kind: "pin";
      readonly ids: readonly string[];
      readonly group: number;
      readonly actualGroup?: number;
    }
  /** `ids` do not speak `language`, which most of the group speaks (undefined when nobody shares any). */
  | {
      readonly kind: "language";
      readonly ids: readonly string[];
      readonly group: number;
      readonly language?: string;
    }
  | {
      readonly kind: "size";
      readonly ids: readonly string[];
      readonly group: number;
      readonly size: number;
      readonly min: number;
      readonly max: number;
    };
