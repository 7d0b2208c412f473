import { useTranslations } from "next-intl";
import { FieldPair, FormPart } from "@/components/organiser/form-part";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { GROUP_SIZES } from "@/lib/group-settings/schema";
import { GROUP_COUNTS, SIZINGS, type Sizing } from "@/lib/group-sizes/fields";
import styles from "./sizes-part.module.css";

/** Sizes as the controls hold them: what was typed may be anything. */
export interface SizeValues {
  readonly groupSize: number | string;
  readonly groupCount: number | string | null;
  readonly minSize: number | string | null;
  readonly maxSize: number | string | null;
  /** Where it was chosen, and not yet saved. */
  readonly by?: Sizing;
}

interface SizesPartProps {
  readonly values: SizeValues;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What a change of settings says about sizes: an empty field is nothing, and what is no number is refused as typed. */
export function typedSizes(fields: FormData) {
  const typed = (name: string) => {
    const text = String(fields.get(name) ?? "").trim();
    return /^\d{1,15}$/.test(text) ? Number(text) : text;
  };
  const given = (name: string) => (typed(name) === "" ? null : typed(name));
  return {
    by: String(fields.get("by") ?? "size"),
    groupSize: typed("groupSize"),
    groupCount: given("groupCount"),
    minSize: given("minSize"),
    maxSize: given("maxSize"),
  };
}

/** How large tables are, or how many; folded away, how far their sizes may differ. */
export function SizesPart({ values, errors }: SizesPartProps) {
  const t = useTranslations("groups.criteriaPage");
  const { groupSize, groupCount, minSize, maxSize, by = groupCount === null ? "size" : "count" } = values;
  const isBounded = [minSize, maxSize].some((bound) => bound !== null && bound !== "");
  return (
    <FormPart title={t("tables")}>
      <div className={styles.sizing}>
        <ChoiceGroup name="by" legend={t("sizingLegend")} error={errors.by} isPaired>
          {SIZINGS.map((one) => (
            <Choice
              key={one}
              type="radio"
              name="by"
              value={one}
              label={t(`sizing.${one}`)}
              defaultChecked={one === by}
            />
          ))}
        </ChoiceGroup>
        <div className={styles.size}>
          <Field
            name="groupSize"
            label={t("groupSize")}
            hint={t("groupSizeHint", GROUP_SIZES)}
            error={errors.groupSize}
          >
            {(control) => (
              <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={groupSize} />
            )}
          </Field>
        </div>
        <div className={styles.count}>
          <Field
            name="groupCount"
            label={t("groupCount")}
            hint={t("groupCountHint", GROUP_COUNTS)}
            error={errors.groupCount}
          >
            {(control) => (
              <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={groupCount ?? ""} />
            )}
          </Field>
        </div>
        <details
          className={styles.bounds}
          open={isBounded || errors.minSize !== undefined || errors.maxSize !== undefined}
        >
          <summary>{t("bounds")}</summary>
          <p className="small quiet">{t("boundsHint")}</p>
          <FieldPair>
            {(["minSize", "maxSize"] as const).map((name) => (
              <Field key={name} name={name} label={t(name)} error={errors[name]} isOptional>
                {(control) => (
                  <TextInput
                    {...control}
                    inputMode="numeric"
                    width="narrow"
                    defaultValue={(name === "minSize" ? minSize : maxSize) ?? ""}
                  />
                )}
              </Field>
            ))}
          </FieldPair>
        </details>
      </div>
    </FormPart>
  );
}
