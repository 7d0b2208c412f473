// The colours of components/ui/tokens.css as mail programs want them: one fixed value each, light first, dark by a
// media query where the program has one.
export const LIGHT = {
  paper: "#faf7f1",
  ink: "#1c1a17",
  quiet: "#5d574e",
  line: "#ddd5c7",
  strongLine: "#8d8577",
  accent: "#b8320f",
  onAccent: "#fffaf5",
} as const;

const DARK = {
  paper: "#161512",
  ink: "#f3efe7",
  quiet: "#b8b0a3",
  line: "#38342e",
  strongLine: "#7d766a",
  accent: "#ff8d68",
  onAccent: "#2a0d04",
} as const;

export const FONT = '"Instrument Sans", "Helvetica Neue", Helvetica, Arial, sans-serif';

/** Notes and footer. */
export const SMALL = { margin: 0, fontSize: 13, lineHeight: "19px", color: LIGHT.quiet } as const;

/** Rules that inline styles cannot say: dark mode and narrow screens. No quotes: React would escape them. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { text-underline-offset: 0.18em; }
@media (max-width: 480px) {
  .sheet { padding: 20px 20px 32px !important; }
  .title { font-size: 30px !important; }
  .figure { display: block !important; width: auto !important; padding: 0 0 12px !important; }
  .beside { display: block !important; width: auto !important; }
}
@media (prefers-color-scheme: dark) {
  .paper, body.paper > table > tbody > tr > td { background-color: ${DARK.paper} !important; }
  .ink { color: ${DARK.ink} !important; }
  .quiet { color: ${DARK.quiet} !important; }
  .rule { border-color: ${DARK.line} !important; }
  .bar { border-color: ${DARK.ink} !important; }
  .quote { border-color: ${DARK.accent} !important; }
  .seat { background-color: ${DARK.ink} !important; }
  .you { background-color: ${DARK.accent} !important; }
  .top { border-color: ${DARK.strongLine} !important; }
  .button { background-color: ${DARK.accent} !important; color: ${DARK.onAccent} !important; }
}
`;
