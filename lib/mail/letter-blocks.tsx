import { Button, Column, Heading, Img, Link, Row, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import { type Block, type Line, type Person, type Run, type RunningText, runsOf } from "./letter";
import { LIGHT, SMALL } from "./theme";

const TEXT = { margin: "0 0 16px", fontSize: 16, lineHeight: "24px", color: LIGHT.ink } as const;
const HEADING = {
  margin: "0 0 12px",
  fontSize: 16,
  lineHeight: "22px",
  fontWeight: 600,
  color: LIGHT.ink,
} as const;

/** One block of a letter, drawn. */
export function BlockHtml({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <Text className="ink" style={TEXT}>
          <Running text={block.text} />
        </Text>
      );
    case "heading":
      return (
        <Heading as="h2" className="ink" style={{ ...HEADING, margin: "28px 0 12px", fontSize: 20 }}>
          <Running text={block.text} />
        </Heading>
      );
    case "quote":
      return (
        <Text
          className="ink quote"
          style={{
            ...TEXT,
            paddingLeft: 16,
            borderLeft: `3px solid ${LIGHT.accent}`,
          }}
        >
          <Running text={block.text} />
        </Text>
      );
    case "note":
      return (
        <Text className="quiet" style={{ ...SMALL, margin: "0 0 12px" }}>
          <Running text={block.text} isQuiet />
        </Text>
      );
    case "action":
      return (
        <Section style={{ margin: "24px 0" }}>
          <Button className="button" href={block.href} style={BUTTON}>
            {block.label}
          </Button>
        </Section>
      );
    case "figure":
      return <FigureHtml figure={block.figure} lines={block.lines} />;
    case "ticket":
      return (
        <Section style={{ margin: "24px 0" }}>
          <Img src={block.image} alt={block.alt} width={block.size} height={block.size} />
          <Text className="quiet" style={{ ...SMALL, margin: "8px 0 0" }}>
            {block.caption}
          </Text>
        </Section>
      );
    case "list":
      return <ListHtml block={block} />;
    case "people":
      return (
        <Section style={{ margin: "24px 0" }}>
          <Heading as="h2" className="ink" style={HEADING}>
            {block.heading}
          </Heading>
          {block.people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name
            <PersonHtml key={index} person={person} />
          ))}
          {block.rest ? (
            <Text
              className="quiet rule"
              style={{ ...SMALL, padding: "12px 0 0", borderTop: `1px solid ${LIGHT.line}` }}
            >
              {block.rest}
            </Text>
          ) : null}
        </Section>
      );
  }
}

function ListHtml({ block }: { block: Extract<Block, { kind: "list" }> }) {
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
    <li key={index} style={{ margin: "0 0 6px" }}>
      <Running text={item} />
    </li>
  ));
  const style = { ...TEXT, margin: 0, paddingLeft: 18 };
  return (
    <Section style={{ margin: block.heading ? "24px 0" : "0 0 16px" }}>
      {block.heading ? (
        <Heading as="h2" className="ink" style={HEADING}>
          {block.heading}
        </Heading>
      ) : null}
      {block.isNumbered ? (
        <ol className="ink" style={{ ...style, paddingLeft: 24 }}>
          {items}
        </ol>
      ) : (
        <ul className="ink" style={style}>
          {items}
        </ul>
      )}
    </Section>
  );
}

/** A text with its emphasis, links and line breaks. */
function Running({ text, isQuiet = false }: { text: RunningText; isQuiet?: boolean }) {
  return runsOf(text).map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
    <RunHtml key={index} run={run} isQuiet={isQuiet} />
  ));
}

function RunHtml({ run, isQuiet }: { run: Run; isQuiet: boolean }) {
  const lines = run.text.split("\n").map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
    <Fragment key={index}>
      {index > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
  const emphasised = run.isEmphasis ? <em>{lines}</em> : lines;
  const said = run.isStrong ? <strong style={{ fontWeight: 600 }}>{emphasised}</strong> : emphasised;
  if (!run.href) return said;
  const color = isQuiet ? LIGHT.quiet : LIGHT.ink;
  return (
    <Link
      className={isQuiet ? "quiet" : "ink"}
      href={run.href}
      style={{ color, textDecoration: "underline" }}
    >
      {said}
    </Link>
  );
}

const BUTTON = {
  backgroundColor: LIGHT.accent,
  color: LIGHT.onAccent,
  borderRadius: 3,
  padding: "13px 20px",
  fontSize: 16,
  lineHeight: "20px",
  fontWeight: 600,
  textDecoration: "none",
} as const;

function FigureHtml({ figure, lines }: { figure: string; lines: readonly Line[] }) {
  return (
    <Section
      className="bar"
      style={{ margin: "28px 0", borderTop: `3px solid ${LIGHT.ink}`, paddingTop: 16 }}
    >
      <Row>
        <Column className="figure ink" style={FIGURE}>
          {figure}
        </Column>
        <Column className="beside" style={{ verticalAlign: "top" }}>
          {lines.map((line) => (
            <LineHtml key={line.text} line={line} />
          ))}
        </Column>
      </Row>
    </Section>
  );
}

const FIGURE = {
  width: 132,
  verticalAlign: "top",
  fontSize: 76,
  lineHeight: "62px",
  fontWeight: 600,
  letterSpacing: "-0.03em",
  color: LIGHT.ink,
} as const;

function LineHtml({ line }: { line: Line }) {
  const color = line.style === "quiet" ? LIGHT.quiet : LIGHT.ink;
  const className = line.style === "quiet" ? "quiet" : "ink";
  const fontWeight = line.style === "strong" ? 600 : 400;
  return (
    <Text className={className} style={{ ...TEXT, margin: 0, color, fontWeight }}>
      {line.href ? (
        <Link className={className} href={line.href} style={{ color, textDecoration: "underline" }}>
          {line.text}
        </Link>
      ) : (
        line.text
      )}
    </Text>
  );
}

function PersonHtml({ person }: { person: Person }) {
  return (
    <Section className="rule" style={{ borderTop: `1px solid ${LIGHT.line}`, padding: "10px 0" }}>
      <Text className="ink" style={{ ...TEXT, margin: 0, fontWeight: 600 }}>
        {person.name}
        {person.detail ? (
          <span className="quiet" style={{ fontWeight: 400, color: LIGHT.quiet }}>
            {" "}
            {person.detail}
          </span>
        ) : null}
      </Text>
      {person.lines.map((line) => (
        <Text key={line} className="ink" style={{ ...TEXT, margin: "4px 0 0" }}>
          {line}
        </Text>
      ))}
    </Section>
  );
}
