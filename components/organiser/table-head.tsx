/**
 * A table's name and columns. Roles are spelled out because on narrow screens the rows become cards, which are no
 * tables to CSS, and would lose them.
 */
export function TableHead({
  caption,
  columns,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
}) {
  return (
    <>
      <caption className="visually-hidden">{caption}</caption>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </>
  );
}
