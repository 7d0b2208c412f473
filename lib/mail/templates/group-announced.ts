import { type LetterContext, whenAndWhere } from "../blocks";
import type { Block, Letter, Person } from "../letter";
import type { MailGroupMate, MessageParams } from "../schema";

export function groupAnnounced(params: MessageParams["group_announced"], context: LetterContext): Letter {
  const { t } = context;
  const { workshop, registration, table, groupName, isChange, mates, unnamedMates, reasons } = params;
  const { title } = workshop;
  const about = isChange ? "changed" : "first";
  const why: Block[] =
    reasons.length > 0 ? [{ kind: "list", heading: t("groupAnnounced.why"), items: reasons }] : [];
  const rest =
    unnamedMates > 0 ? t("groupAnnounced.unnamed", { count: unnamedMates, named: mates.length }) : undefined;
  const who: Block[] =
    mates.length + unnamedMates > 0
      ? [
          {
            kind: "people",
            heading: t("groupAnnounced.who"),
            people: mates.map((mate) => person(mate, context)),
            rest,
          },
        ]
      : [];
  return {
    subject: t(`groupAnnounced.subject.${about}`, { title, table }),
    preview: t("groupAnnounced.preview", { count: mates.length + unnamedMates }),
    title: t(`groupAnnounced.title.${about}`),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t(`groupAnnounced.lead.${about}`, { title }) },
      tableFigure(table, groupName, context),
      ...why,
      ...who,
      whenAndWhere(workshop, context),
      { kind: "action", label: t("openRegistration"), href: context.personalLink },
      { kind: "note", text: t("canCancel") },
      { kind: "note", text: t("linkIsPersonal") },
    ],
    footer: t("footer.registered", { title }),
  };
}

function tableFigure(table: number, groupName: string, { t }: LetterContext): Block {
  const label = t("groupAnnounced.table");
  const inWords = t("labelled", { label, value: String(table) });
  return groupName
    ? {
        kind: "figure",
        figure: String(table),
        lines: [
          { text: label, style: "quiet" },
          { text: groupName, style: "strong" },
        ],
        text: [inWords, groupName],
      }
    : { kind: "figure", figure: String(table), lines: [{ text: label, style: "strong" }], text: [inWords] };
}

function person(
  { name, organisation, questions, projectTitle }: MailGroupMate,
  { t }: LetterContext,
): Person {
  return {
    name,
    detail: organisation ?? undefined,
    lines: [
      ...questions.map((question) => t("quoted", { text: question })),
      ...(projectTitle ? [t("labelled", { label: t("project"), value: projectTitle })] : []),
    ],
  };
}
