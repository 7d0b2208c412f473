// What is typed stays in this tab until it is sent: through a change of language, a reload, a lost connection. The
// session storage ends with the tab, so that a shared computer keeps nothing.

// Made anew with each page, or not the visitor's to keep.
const NOT_KEPT = new Set(["submissionKey", "startedAt", "locale", "website"]);

export function keepAnswers(key: string, form: HTMLFormElement): void {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !NOT_KEPT.has(entry[0]),
  );
  attempt(() => sessionStorage.setItem(key, new URLSearchParams(texts).toString()));
}

export function forgetAnswers(key: string): void {
  attempt(() => sessionStorage.removeItem(key));
}

/** Fills the form with what was kept, but for the fields that came with the page's address; false when there was nothing. */
export function restoreAnswers(key: string, form: HTMLFormElement, given: readonly string[] = []): boolean {
  const kept = attempt(() => sessionStorage.getItem(key));
  if (!kept) return false;
  const values = new URLSearchParams(kept);
  const seen = new Map<string, number>();
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = values.getAll(control.name).includes(control.value);
    } else if (isTyped(control) && !NOT_KEPT.has(control.name) && !given.includes(control.name)) {
      const place = seen.get(control.name) ?? 0;
      seen.set(control.name, place + 1);
      control.value = values.getAll(control.name)[place] ?? control.value;
    }
  }
  return true;
}

function isTyped(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  return (
    control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.name !== "")
  );
}

/** Storage can be switched off or full; the form works without it. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
