export interface SeatPosition {
  /** From 1, clockwise from the top. */
  readonly number: number;
  readonly x: string;
  readonly y: string;
  readonly radius: string;
}

/** Where the seats of a round table stand in a box of 40 by 40; above eight they shrink so that they never touch. */
export function seatPositions(seats: number): SeatPosition[] {
  const radius = seats <= 8 ? 3.6 : Math.min(3.6, (15.5 * Math.sin(Math.PI / seats)) / 1.35);
  return Array.from({ length: seats }, (_, index) => {
    const angle = (index / seats) * 2 * Math.PI - Math.PI / 2;
    return {
      number: index + 1,
      x: (20 + 15.5 * Math.cos(angle)).toFixed(2),
      y: (20 + 15.5 * Math.sin(angle)).toFixed(2),
      radius: radius.toFixed(2),
    };
  });
}
