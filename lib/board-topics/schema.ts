/**
 * What people speak of, small enough to travel to the browser, so that a reason can be given before the server has
 * answered. Concepts that two people or more speak of; words alone stay on the server.
 */
export interface BoardTopics {
  /** In the reader's language. */
  readonly labels: readonly string[];
  /** By position in the list of attendees. */
  readonly questions: readonly (readonly Topic[])[];
  readonly projects: readonly (readonly Topic[])[];
}

/** A position in `labels`, and how much is said of it, above 0. */
export type Topic = readonly [label: number, weight: number];
