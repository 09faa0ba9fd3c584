import { useLocale, useTranslations } from 'next-intl';
import type { LedgerLine } from '../year/ledger-lines.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import type { CreditSetOff, CreditUse } from '#lib/tax-account/tracing/credit-use.ts';
import type { DrawnPart } from './waterfall-drawing.tsx';

/** A part of a credit, for the list and for the drawing. */
type CreditPart = LedgerLine & Pick<DrawnPart, 'amount' | 'kind'>;

/** What became of a credit, part by part and in words: set against debts and why, paid out, left, unexplained. */
export function useCreditParts(): (use: CreditUse) => readonly CreditPart[] {
  const t = useTranslations('credits');
  const language = useLocale();
  const setOffPart = useSetOffPart();
  return (use) => [
    ...use.setOffs.map(setOffPart),
    ...use.payouts.map(({ placement }): CreditPart => {
      const day = placement.paidOutOn ?? placement.placedOn;
      return {
        kind: 'paidOut',
        title: day === undefined ? t('paidOutUndated') : t('paidOutOn', { date: formatDate(day, language) }),
        amount: placement.amount,
        notes: [
          placement.toAccount === undefined ? undefined : t('paidOutTo', { account: placement.toAccount }),
        ],
      };
    }),
    ...(use.left === 0
      ? []
      : [{ kind: 'left' as const, title: t('left'), amount: use.left, notes: [], why: t('leftText') }]),
    ...(use.unexplained === 0
      ? []
      : [
          {
            kind: 'left' as const,
            title: t('unexplained'),
            amount: use.unexplained,
            notes: [],
            why: t(use.unexplained < 0 ? 'overUsedText' : 'unexplainedText'),
          },
        ]),
  ];
}

function useSetOffPart(): (setOff: CreditSetOff) => CreditPart {
  const t = useTranslations('credits');
  const claim = useTranslations('claim');
  const language = useLocale();
  return ({ placement, against }) => {
    const { description, period, claimType, placedOn } = placement;
    const known = description !== undefined || claimType !== undefined || against !== undefined;
    const named = {
      ...(against?.claim ?? {}),
      ...(description === undefined ? {} : { description }),
      ...(period === undefined ? {} : { period }),
      ...(claimType === undefined ? {} : { type: claimType }),
    };
    const due = placement.due ?? against?.instalment.due;
    const wasDue = due !== undefined && placedOn !== undefined && due < placedOn;
    return {
      kind: 'setOff',
      title: known
        ? t('usedOn', { claim: claimTitle(named, language, claim('unnamed')) })
        : t('usedOnUnknown'),
      amount: placement.amount,
      notes: [placedOn === undefined ? undefined : t('usedDate', { date: formatDate(placedOn, language) })],
      why:
        due === undefined ? undefined : t(wasDue ? 'wasDue' : 'isDue', { date: formatDate(due, language) }),
    };
  };
}
