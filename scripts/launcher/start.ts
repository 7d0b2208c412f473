import { readOrder } from "./arguments";

/** `npm start` and its relatives, once packages are installed. */
export async function main(argv: readonly string[]): Promise<void> {
  const order = readOrder(argv);
  if (order.kind === "run") {
    const { run } = await import("./run");
    await run(order);
  } else {
    const { serve } = await import("./serve");
    await serve(order);
  }
}
