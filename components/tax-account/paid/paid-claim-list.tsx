import { useTranslations } from 'next-intl';
import { Pager } from '../year/pager.tsx';
import { SortChoice } from '../year/sort-choice.tsx';
import { Sums } from '../year/sums.tsx';
import { YearList } from '../year/year-list.tsx';
import type { PaidClaimsOfYear } from '#lib/tax-account/year-lists/paid-claims-of-year.ts';
import type { YearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { Unreadable } from '#lib/tax-account/unreadable.ts';
import { PaidClaimRow } from './paid-claim-row.tsx';
import { PaidClaimSearch } from './paid-claim-search.tsx';

interface PaidClaimListProps {
  readonly orgnr: string;
  readonly query: YearQuery;
  readonly list: PaidClaimsOfYear;
  readonly unreadable: Unreadable;
  readonly viewerIsOwner: boolean;
}

const LIST = 'liste';
/** A list that fits on a screen or two needs no search. */
const SEARCH_FROM = 10;

/** A year's paid claims: what they come to, a search when they are many, and each with what covered it. */
export function PaidClaimList({ orgnr, query, list, unreadable, viewerIsOwner }: PaidClaimListProps) {
  const t = useTranslations('paid');
  const { year, search } = query;
  const named = { year: String(year) };
  const found = t('found', { count: list.total, search });
  return (
    <>
      {list.all < SEARCH_FROM && search === '' ? null : <PaidClaimSearch query={query} />}
      {list.total === 0 ? null : (
        <Sums
          sums={[
            { label: t('original', named), amount: list.original },
            { label: t('paid'), amount: list.paid },
            list.setOff === 0 ? undefined : { label: t('setOff'), amount: list.setOff },
          ]}
        />
      )}
      <SortChoice query={query} date="due" claims count={list.total} />
      <YearList
        id={LIST}
        heading={search === '' ? t('list', { ...named, count: list.total }) : found}
        empty={
          search === ''
            ? { title: t('none.title', named), text: t('none.text') }
            : { title: found, text: t('noneFound') }
        }
        count={list.total}
        unreadable={unreadable}
        partial={false}
      >
        {list.rows.map((paid) => (
          <PaidClaimRow
            key={recordKey(paid.row.claim)}
            orgnr={orgnr}
            paid={paid}
            viewerIsOwner={viewerIsOwner}
          />
        ))}
      </YearList>
      <Pager query={query} page={list.page} pages={list.pages} list={LIST} />
    </>
  );
}
