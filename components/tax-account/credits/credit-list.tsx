import { useTranslations } from 'next-intl';
import { Pager } from '../year/pager.tsx';
import { SortChoice } from '../year/sort-choice.tsx';
import { Sums } from '../year/sums.tsx';
import { YearList } from '../year/year-list.tsx';
import type { CreditsOfYear } from '#lib/tax-account/year-lists/credits-of-year.ts';
import type { YearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { Unreadable } from '#lib/tax-account/unreadable.ts';
import { CreditRow } from './credit-row.tsx';
import { WaterfallDrawing } from './waterfall-drawing.tsx';

interface CreditListProps {
  readonly query: YearQuery;
  readonly list: CreditsOfYear;
  readonly unreadable: Unreadable;
  readonly partial: boolean;
  readonly viewerIsOwner: boolean;
}

const LIST = 'liste';
const KINDS = { setOff: 'setOff', paidOut: 'paidOut', left: 'left', unexplained: 'left' } as const;

/** A year's credits: what they come to, each with what it was used for, and last a drawing of them together. */
export function CreditList({ query, list, unreadable, partial, viewerIsOwner }: CreditListProps) {
  const t = useTranslations('credits');
  const named = { year: String(query.year) };
  const parts = (['setOff', 'paidOut', 'left', 'unexplained'] as const).flatMap((key) =>
    list[key] === 0 ? [] : [{ kind: KINDS[key], label: t(key), amount: list[key] }],
  );
  const whole = { kind: 'whole', label: t('original', named), amount: list.original } as const;
  return (
    <>
      {list.total === 0 ? null : <Sums sums={[whole, ...parts]} />}
      <SortChoice query={query} date="date" claims count={list.total} />
      <YearList
        id={LIST}
        heading={t('list', { ...named, count: list.total })}
        empty={{ title: t('none.title', named), text: t('none.text') }}
        count={list.total}
        unreadable={unreadable}
        partial={partial}
      >
        {list.rows.map((row) => (
          <CreditRow key={recordKey(row.claim)} row={row} viewerIsOwner={viewerIsOwner} />
        ))}
      </YearList>
      <Pager query={query} page={list.page} pages={list.pages} list={LIST} />
      {list.total < 2 || parts.length < 2 ? null : (
        <div className="ds-card">
          <WaterfallDrawing
            title={t('drawing')}
            description={t('drawingAltYear')}
            whole={whole}
            parts={parts}
          />
        </div>
      )}
    </>
  );
}
