import {
  Body,
  Column,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { Locale } from "@/lib/i18n/locales";
import type { Letter } from "./letter";
import { BlockHtml } from "./letter-blocks";
import { Mark } from "./mark";
import { FONT, LIGHT, SMALL, STYLE_SHEET } from "./theme";

/** The letter as an HTML mail. React escapes every text. */
export function LetterHtml({ letter, locale }: { letter: Letter; locale: Locale }) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{letter.subject}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{STYLE_SHEET}</style>
      </Head>
      <Body
        className="paper"
        style={{ margin: 0, padding: 0, backgroundColor: LIGHT.paper, fontFamily: FONT }}
      >
        <Preview>{letter.preview}</Preview>
        <Container
          className="paper"
          style={{ maxWidth: 600, width: "100%", margin: "0 auto", backgroundColor: LIGHT.paper }}
        >
          <Section>
            <Row>
              <Column className="sheet" style={{ padding: "32px 32px 48px" }}>
                <Wordmark />
                <Heading as="h1" className="ink title" style={TITLE}>
                  {letter.title}
                </Heading>
                {letter.blocks.map((block, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
                  <BlockHtml key={index} block={block} />
                ))}
                <Text
                  className="quiet rule"
                  style={{ ...SMALL, marginTop: 40, paddingTop: 16, borderTop: `1px solid ${LIGHT.line}` }}
                >
                  {letter.footer}
                  {letter.wayOut ? (
                    <>
                      <br />
                      <Link
                        className="quiet"
                        href={letter.wayOut.href}
                        style={{ color: LIGHT.quiet, textDecoration: "underline" }}
                      >
                        {letter.wayOut.label}
                      </Link>
                    </>
                  ) : null}
                </Text>
              </Column>
            </Row>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

const TITLE = {
  margin: "40px 0 20px",
  fontSize: 38,
  lineHeight: "1.08",
  fontWeight: 600,
  letterSpacing: "-0.022em",
  color: LIGHT.ink,
} as const;

function Wordmark() {
  return (
    <Section className="rule" style={{ borderBottom: `1px solid ${LIGHT.line}`, paddingBottom: 16 }}>
      <Row>
        <Column style={{ width: 40 }}>
          <Mark />
        </Column>
        <Column
          className="ink"
          style={{ fontSize: 19, fontWeight: 600, letterSpacing: "-0.02em", color: LIGHT.ink }}
        >
          Atelier
        </Column>
      </Row>
    </Section>
  );
}
