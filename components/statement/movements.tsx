import { useLocale, useTranslations } from 'next-intl';
import { Day } from '#components/ui/day.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { monthName } from '#lib/core/dates/month-names.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { type StatementMonth, statementMonths } from '#lib/statement/statement-months.ts';
import type { StatementRow, StatementTexts } from '#lib/statement/statement-rows.ts';

interface MovementsProps {
  readonly texts: StatementTexts;
  readonly rows: readonly StatementRow[];
  /** How many to show, the newest ones. */
  readonly limit: number;
  /** Where more of them are shown, and how many at most; absent on that page itself. */
  readonly more?: { readonly href: string; readonly most: number };
}

/** Every movement by month, the newest first, each with the balance after it. */
export function Movements({ texts, rows, limit, more }: MovementsProps) {
  const t = useTranslations('statementPage');
  const months = statementMonths(rows, limit);
  return (
    <section aria-labelledby="bevegelser" className="flex flex-col gap-5">
      <h2 id="bevegelser" className="ds-heading" data-size="xs">
        {texts.movements}
      </h2>
      {rows.length === 0 ? <p>{texts.noMovements}</p> : null}
      {months.map((month) => (
        <Month key={month.month} texts={texts} {...month} />
      ))}
      {rows.length <= limit ? null : (
        <p className="no-print flex flex-wrap items-center gap-x-4">
          {t('showing', { shown: limit, total: rows.length })}
          {more === undefined ? null : (
            <a data-query="" href={more.href} className="ds-link inline-flex min-h-11 items-center">
              {t(rows.length > more.most ? 'more' : 'all')}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function Month({ texts, month, rows, sum }: StatementMonth & { readonly texts: StatementTexts }) {
  const t = useTranslations('statementPage');
  const language = useLocale();
  const heading = `maaned-${month}`;
  return (
    <section
      aria-labelledby={heading}
      // Months out of sight are not drawn until they come near, and can still be searched in.
      className="ds-card flex! flex-col gap-0 p-0! [contain-intrinsic-block-size:auto_12rem] [content-visibility:auto] print:[content-visibility:visible]"
    >
      <div className="border-b border-neutral-border-subtle px-4 py-3 sm:px-5">
        <h3 id={heading} className="ds-heading first-letter:uppercase" data-size="2xs">
          {monthName(month, language)}
        </h3>
        <p className="text-sm text-neutral-text-subtle">
          {t('movementsIn', { count: rows.length, sum: formatKr(sum, language) })}
        </p>
      </div>
      <ol className="flex flex-col divide-y divide-neutral-border-subtle">
        {rows.map((row) => (
          <MovementRow key={row.id} row={row} texts={texts} />
        ))}
      </ol>
    </section>
  );
}

function MovementRow({ row, texts }: { readonly row: StatementRow; readonly texts: StatementTexts }) {
  const t = useTranslations('statementPage');
  const language = useLocale();
  const { columns } = texts;
  const details = [
    row.isOwner ? row.holder : undefined,
    row.concerns === undefined ? undefined : `${columns.concerns}: ${row.concerns}`,
    row.reference === undefined ? undefined : `${columns.reference}: ${row.reference}`,
    row.kid === undefined ? undefined : `${columns.kid}: ${row.kid}`,
  ].filter((text) => text !== undefined);
  return (
    <li className="print-whole grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] sm:px-5">
      <p className="text-neutral-text-subtle">
        <Day date={row.date} />
      </p>
      <div className="min-w-0">
        <p className="font-medium">{row.description}</p>
        {row.description === row.kind ? null : <p className="text-sm text-neutral-text-subtle">{row.kind}</p>}
        {row.due === undefined ? null : (
          <p className="text-sm text-neutral-text-subtle">
            {columns.due}: <Day date={row.due} />
          </p>
        )}
        {details.map((text) => (
          <p key={text} className="reference text-sm text-neutral-text-subtle">
            {text}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap items-baseline justify-end gap-x-4 sm:flex-col sm:items-end">
        <Amount amount={row.amount} className="font-medium" />
        <span className="figure text-sm text-neutral-text-subtle">
          {t('balanceAfter', { balance: formatKr(row.balance, language) })}
        </span>
      </div>
    </li>
  );
}
