/** How near to an edge the pointer makes a board scroll, and how far it goes in one frame at the very edge. */
const EDGE_PX = 72;
const STEP_PX = 22;

/** Scrolls what holds the columns, or the page, when the pointer is near an edge; false where nothing moved. */
export function scrollAtEdges(board: HTMLElement, x: number, y: number): boolean {
  const box = board.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const right = Math.min(window.innerWidth, box.right);
  const sideways = stepAt(x, left, right);
  const before = [board.scrollLeft, board.scrollTop, window.scrollY];
  board.scrollLeft += sideways;
  const scrollsItself = board.scrollHeight > board.clientHeight + 1;
  if (scrollsItself)
    board.scrollTop += stepAt(y, Math.max(0, box.top), Math.min(window.innerHeight, box.bottom));
  else window.scrollBy(0, stepAt(y, 0, window.innerHeight));
  return before.some((value, k) => value !== [board.scrollLeft, board.scrollTop, window.scrollY][k]);
}

function stepAt(at: number, start: number, end: number): number {
  if (end - start < 3 * EDGE_PX) return 0;
  const intoStart = Math.min(1, (start + EDGE_PX - at) / EDGE_PX);
  if (intoStart > 0) return -Math.ceil(STEP_PX * intoStart);
  const intoEnd = Math.min(1, (at - (end - EDGE_PX)) / EDGE_PX);
  return intoEnd > 0 ? Math.ceil(STEP_PX * intoEnd) : 0;
}
