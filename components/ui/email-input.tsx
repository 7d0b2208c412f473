import { TextInput, type TextInputProps } from "./text-input";

type EmailInputProps = Omit<
  TextInputProps,
  "type" | "inputMode" | "autoCapitalize" | "spellCheck" | "maxLength"
>;

/** One address, as keyboards and browsers expect it to be typed: no capital at its beginning, no spelling mended. */
export function EmailInput(props: EmailInputProps) {
  return (
    <TextInput
      {...props}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
    />
  );
}
