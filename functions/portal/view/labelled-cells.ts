import { type Child, cloneElement, isValidElement } from 'hono/jsx';

/** Rows of a table whose cells each say of which column they are, for where a row stands alone as a card. */
export function labelledCells(rows: Child, head: readonly string[]): Child {
  return flat(rows).map((row) => {
    if (!isValidElement(row) || row.tag !== 'tr') return row;
    const cells = flat(row.children).map((cell, column) =>
      isValidElement(cell) && cell.tag === 'td' ? cloneElement(cell, { 'data-label': head[column] }) : cell,
    );
    return cloneElement(row, {}, ...cells);
  });
}

/** Children as they come to stand: lists within lists one after the other, without what draws nothing. */
function flat(children: Child): Child[] {
  if (Array.isArray(children)) return children.flatMap(flat);
  return children === null || children === undefined || typeof children === 'boolean' ? [] : [children];
}
