import { useLocale, useTranslations } from 'next-intl';
import { DueText } from '../claim/due-text.tsx';
import { PayLink } from '../claim/pay-link.tsx';
import { useInstalmentTitle } from '../claim/use-instalment-title.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatKroner } from '#lib/core/money/format.ts';
import type { OpenItem } from '#lib/tax-account/overview/open-items.ts';
import { SOON_DAYS, type DueSummary, type DueBatch } from '#lib/tax-account/overview/payments-due.ts';
import type { InstalmentRow } from '#lib/tax-account/claim-rows.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';

/** How many items are named before the rest is left to the list of claims. */
const NAMED = 3;

interface TodoListProps {
  readonly orgnr: string;
  readonly todo: DueSummary;
  /** The row of an item's instalment; absent for a claim that came without instalments. */
  readonly rowOf: (item: OpenItem) => InstalmentRow | undefined;
}

/** What to do now: first what is overdue, then what falls due soon. Says so when there is nothing. */
export function TodoList({ orgnr, todo, rowOf }: TodoListProps) {
  const t = useTranslations('overview.todo');
  const language = useLocale();
  const { overdue, soon } = todo;
  if (overdue.items.length === 0 && soon.items.length === 0) {
    return (
      <p className="flex items-start gap-2 font-medium">
        <Icon name="check" className="size-6 text-success-text-subtle" />
        {t('none', { days: SOON_DAYS })}
      </p>
    );
  }
  return (
    <section aria-labelledby="gjor" className="ds-card flex! flex-col gap-4">
      <h2 id="gjor" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      {overdue.items.length === 0 ? null : (
        <Batch
          orgnr={orgnr}
          batch={overdue}
          rowOf={rowOf}
          alarming
          title={t('overdue', { amount: formatKroner(overdue.sum, language) })}
          rest={`/bedrift/${orgnr}/ubetalte?forfalt=ja`}
        />
      )}
      {soon.items.length === 0 ? null : (
        <Batch
          orgnr={orgnr}
          batch={soon}
          rowOf={rowOf}
          alarming={false}
          title={t('soon', { amount: formatKroner(soon.sum, language), days: SOON_DAYS })}
          rest={`/bedrift/${orgnr}/ubetalte`}
        />
      )}
    </section>
  );
}

interface BatchProps extends Omit<TodoListProps, 'todo'> {
  readonly batch: DueBatch;
  readonly title: string;
  readonly alarming: boolean;
  /** Where the items that are not named are. */
  readonly rest: string;
}

function Batch({ orgnr, batch, rowOf, title, alarming, rest }: BatchProps) {
  const t = useTranslations('overview.todo');
  const left = batch.items.length - NAMED;
  return (
    <div className="flex flex-col gap-2">
      <h3 className={`flex items-center gap-2 font-semibold ${alarming ? 'text-danger-text-subtle' : ''}`}>
        {alarming ? <Icon name="warning" className="size-5" /> : null}
        {title}
      </h3>
      <ul className="flex flex-col divide-y divide-neutral-border-subtle border-t border-neutral-border-subtle">
        {batch.items.slice(0, NAMED).map((item, index) => (
          // The items never change place.
          <TodoItem key={index} orgnr={orgnr} item={item} row={rowOf(item)} />
        ))}
      </ul>
      {left <= 0 ? null : (
        <Link href={rest} className="ds-link inline-flex min-h-11 items-center self-start">
          {t('more', { count: left })}
        </Link>
      )}
    </div>
  );
}

interface TodoItemProps {
  readonly orgnr: string;
  readonly item: OpenItem;
  readonly row: InstalmentRow | undefined;
}

function TodoItem({ orgnr, item, row }: TodoItemProps) {
  const title = useInstalmentTitle()(item.claim, item.term);
  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_max-content]">
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <p className="text-sm text-neutral-text-subtle">
          <DueText
            due={item.due}
            {...(row?.daysUntilDue === undefined ? {} : { daysUntilDue: row.daysUntilDue })}
          />
        </p>
      </div>
      <div className="flex items-center justify-between gap-4">
        <Amount amount={item.amount} className="font-semibold" />
        {row === undefined ? null : (
          <PayLink
            orgnr={orgnr}
            claim={title}
            row={row}
            instalment={instalmentKey(item.claim, row.instalment)}
            small
          />
        )}
      </div>
    </li>
  );
}
