import { sessionList } from "../blocks";
import { NAME, TITLE, template } from "../template";

/** The sessions as they are from now on, whoever changed them, and those left. */
export const sessionsChanged = template("sessions_changed", {
  subject: (t) => t("sessionsChanged.subject", TITLE),
  preview: ({ by }, { t }) => t(`sessionsChanged.preview.${by}`),
  body: (t) => [
    `# ${t("sessionsChanged.title")}`,
    t("greeting", NAME),
    t("sessionsChanged.lead", TITLE),
    "{sessions}",
    "{left}",
    t("sessionsChanged.next"),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["left"],
  facts: ({ workshop, registration, left }, context) => ({
    ...(registration.sessions?.length
      ? {}
      : { sessions: [{ kind: "paragraph", text: context.t("sessionsChanged.none") }] }),
    left: sessionList(left, context.t("sessionsChanged.left"), workshop, context).map((block) =>
      block.kind === "list" ? { ...block, items: left.map(({ title }) => title) } : block,
    ),
  }),
  required: ["sessions", "left", "link"],
});
