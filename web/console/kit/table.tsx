import type { ReactNode } from 'react'
import { Link } from 'wouter'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** Figures stand at the end. */
  readonly align?: 'end'
  readonly cell: (row: Row) => ReactNode
  /** Names the row: one column, usually the first. With `href` it is the link. */
  readonly names?: boolean
}

export interface TableProps<Row> {
  /** Said before the table; shown when `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Where a row leads. */
  readonly href?: (row: Row) => string
  /** On a phone each row is a small card: the first column above, the others below it. */
  readonly cards?: boolean
}

/** A table of some dozens of rows. Thousands are a `VirtualList`. */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, href, cards = true }: TableProps<Row>) {
  return (
    <div className="hc-table-frame">
      <table className="hc-table" data-cards={cards}>
        <caption className={showCaption ? undefined : 'hf-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} href={href?.(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row, href }: { readonly column: Column<Row>; readonly row: Row; readonly href: string | undefined }) {
  if (column.names !== true)
    return (
      <td data-align={column.align} data-title={column.title}>
        {column.cell(row)}
      </td>
    )
  return (
    <th scope="row" data-align={column.align}>
      {href === undefined ? (
        column.cell(row)
      ) : (
        <Link className="hc-row-link" href={href}>
          {column.cell(row)}
        </Link>
      )}
    </th>
  )
}
