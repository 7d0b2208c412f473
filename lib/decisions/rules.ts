/** Where each of those accepted, in order, comes in: seats first, then the line where there is one, else nowhere. */
export function placesOf<T>(
  accepted: readonly T[],
  room: { readonly seats: readonly number[]; readonly waitlist: boolean },
): {
  readonly seated: { readonly person: T; readonly seat: number }[];
  readonly inLine: T[];
  readonly left: T[];
} {
  const seated = accepted.flatMap((person, index) => {
    const seat = room.seats[index];
    return seat === undefined ? [] : [{ person, seat }];
  });
  const rest = accepted.slice(seated.length);
  return { seated, inLine: room.waitlist ? rest : [], left: room.waitlist ? [] : rest };
}
