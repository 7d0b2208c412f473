import { LIGHT } from "./theme";

/**
 * The mark, a round table with six seats, one of them yours, as a table of three columns: mail programs show no SVG
 * and hold images back. Where corners cannot be rounded it is still a table with six seats.
 */
export function Mark() {
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      aria-hidden="true"
      style={{ borderCollapse: "collapse" }}
    >
      <tbody>
        <tr>
          <td style={COLUMN}>
            <Seat isYours />
            <Gap />
            <Seat />
          </td>
          <td style={COLUMN}>
            <Seat />
            <div
              className="top"
              style={{
                width: 9,
                height: 9,
                margin: "3px auto",
                border: `1.5px solid ${LIGHT.strongLine}`,
                borderRadius: "50%",
              }}
            />
            <Seat />
          </td>
          <td style={COLUMN}>
            <Seat />
            <Gap />
            <Seat />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const COLUMN = { width: 10, padding: 0, lineHeight: "0", fontSize: 0, verticalAlign: "middle" } as const;

function Seat({ isYours = false }: { isYours?: boolean }) {
  const backgroundColor = isYours ? LIGHT.accent : LIGHT.ink;
  return (
    <div
      className={isYours ? "you" : "seat"}
      style={{ width: 6, height: 6, margin: "0 auto", backgroundColor, borderRadius: "50%" }}
    />
  );
}

function Gap() {
  return <div style={{ height: 6 }} />;
}
