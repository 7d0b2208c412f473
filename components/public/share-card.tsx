import { seatPositions } from "@/components/ui/seat-positions";
import { fillTables } from "@/components/ui/seating-plan";
import { formatDayPieces, formatDaysBesideDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicWorkshop } from "@/lib/workshops/schema";

// Drawn by an image renderer, not by a browser: inline styles with the light theme's colours are its only language.
const PAPER = "#faf7f1";
const INK = "#1c1a17";
const INK_2 = "#5d574e";
const LINE = "#8d8577";
const ACCENT = "#b8320f";
// Two rows at the foot of the picture.
const TABLES_MAX = 22;

interface ShareCardProps {
  readonly workshop: PublicWorkshop;
  readonly locale: Locale;
  /** "14 places libres", or the state in words. */
  readonly seats: string;
}

export function ShareCard({ workshop, locale, seats }: ShareCardProps) {
  const style = { locale, timeZone: workshop.timeZone };
  const startsAt = new Date(workshop.startsAt);
  const { day, monthYear } = formatDayPieces(startsAt, style);
  const days = formatDaysBesideDay(startsAt, new Date(workshop.endsAt), style);
  const { capacity, seatsLeft, groupSize } = workshop;
  const tables = capacity > 0 ? fillTables({ capacity, taken: capacity - seatsLeft, groupSize }) : [];
  const size = workshop.title.length > 90 ? 48 : workshop.title.length > 60 ? 58 : 68;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "56px 64px",
        background: PAPER,
        color: INK,
        fontFamily: "Instrument Sans",
      }}
    >
      <div style={{ display: "flex", gap: 56 }}>
        <div style={{ display: "flex", flexDirection: "column", width: 210 }}>
          <div style={{ fontSize: 150, fontWeight: 600, lineHeight: 0.82, letterSpacing: -5 }}>{day}</div>
          <div style={{ fontSize: 28, fontWeight: 600, marginTop: 28 }}>{monthYear}</div>
          <div style={{ fontSize: 28, color: INK_2 }}>{days}</div>
          {workshop.venue.name && (
            <div style={{ fontSize: 24, color: INK_2, marginTop: 8 }}>{workshop.venue.name}</div>
          )}
        </div>
        <div style={{ display: "flex", flexDirection: "column", flex: 1 }}>
          {workshop.kicker && (
            <div style={{ fontSize: 28, color: INK_2, marginBottom: 18 }}>{workshop.kicker}</div>
          )}
          <div style={{ fontSize: size, fontWeight: 600, lineHeight: 1.08, letterSpacing: size * -0.022 }}>
            {workshop.title}
          </div>
        </div>
      </div>
      <div style={{ display: "flex", alignItems: "flex-end", justifyContent: "space-between", gap: 40 }}>
        <div style={{ display: "flex", flexWrap: "wrap", gap: 12, width: 790 }}>
          {tables.length <= TABLES_MAX &&
            tables.map((table) => (
              <Table key={table.number} size={54} seats={table.seats} taken={table.taken} />
            ))}
        </div>
        <div style={{ display: "flex", flexDirection: "column", alignItems: "flex-end" }}>
          <div style={{ fontSize: 32, fontWeight: 600, color: ACCENT }}>{seats}</div>
          <div
            style={{
              display: "flex",
              alignItems: "center",
              gap: 14,
              marginTop: 12,
              fontSize: 32,
              fontWeight: 600,
            }}
          >
            <Table size={44} seats={6} taken={6} you={1} />
            Atelier
          </div>
        </div>
      </div>
    </div>
  );
}

interface TableProps {
  readonly size: number;
  readonly seats: number;
  readonly taken: number;
  readonly you?: number;
}

function Table({ size, seats, taken, you }: TableProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="8" fill="none" stroke={LINE} strokeWidth="1.5" />
      {seatPositions(seats).map(({ number, x, y, radius }) => {
        const colour = number === you ? ACCENT : number <= taken ? INK : undefined;
        return (
          <circle
            key={number}
            cx={x}
            cy={y}
            r={radius}
            fill={colour ?? "none"}
            stroke={colour ?? LINE}
            strokeWidth="1.5"
          />
        );
      })}
    </svg>
  );
}
