import { Amount } from '#components/ui/amount.tsx';
import type { StatementTexts } from '#lib/statement/statement-rows.ts';
import type { BreakdownRow, StatementSummary } from '#lib/statement/statement-summary.ts';

interface KindsTableProps {
  readonly texts: StatementTexts;
  readonly rows: StatementSummary['kinds'];
}

/** How many movements of each kind, and what they come to. */
export function KindsTable({ texts, rows }: KindsTableProps) {
  return (
    <table className="ds-table stacked">
      <caption>{texts.byKind}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.kind}</th>
          <th scope="col" className="text-right">
            {texts.count}
          </th>
          <th scope="col" className="text-right">
            {texts.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, sum }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={texts.count} className="figure text-right">
              {count}
            </td>
            <td data-label={texts.sum} className="text-right">
              <Amount amount={sum} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BreakdownTableProps {
  readonly texts: StatementTexts;
  readonly title: string;
  readonly column: string;
  readonly rows: readonly BreakdownRow[];
}

/** The balance split one way, before and after the period. Nothing where there is nothing to split. */
export function BreakdownTable({ texts, title, column, rows }: BreakdownTableProps) {
  if (rows.length === 0) return null;
  return (
    <table className="ds-table stacked">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          {[texts.opening, texts.change, texts.closing].map((label) => (
            <th key={label} scope="col" className="text-right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, opening, change, closing }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={texts.opening} className="text-right">
              <Amount amount={opening} />
            </td>
            <td data-label={texts.change} className="text-right">
              <Amount amount={change} />
            </td>
            <td data-label={texts.closing} className="text-right">
              <Amount amount={closing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
