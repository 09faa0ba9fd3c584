import { useLocale, useTranslations } from 'next-intl';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import { humanizeCode } from '#lib/tax-account/texts.ts';
import type { Claim, Payment, Payout } from '#lib/tax-account/domain.ts';
import { HistoryRow } from './history-row.tsx';
import { Uses } from './uses.tsx';

/** A payment to Skatteetaten: what it covered, and what of it has found no claim yet. */
export function PaymentRow({
  payment,
  ownerMark,
}: {
  readonly payment: Payment;
  readonly ownerMark: string;
}) {
  const t = useTranslations('history');
  const claim = useTranslations('claim');
  const language = useLocale();
  return (
    <HistoryRow
      date={payment.paidOn}
      amount={payment.amount}
      notes={[
        payment.kid === undefined ? undefined : t('kid', { kid: payment.kid }),
        payment.fromAccount === undefined ? undefined : t('fromAccount', { account: payment.fromAccount }),
        payment.unplaced > 0
          ? t('unplaced', { amount: formatKroner(payment.unplaced, language) })
          : undefined,
        payment.holder === 'owner' ? ownerMark : undefined,
      ]}
    >
      <Uses
        label="used"
        total={payment.amount}
        uses={payment.placements.map(({ description, amount }) => ({
          title: claimTitle({ description }, language, claim('unnamed')),
          amount,
        }))}
      />
    </HistoryRow>
  );
}

/** A payout from Skatteetaten: what it was made of, and whether it has been made yet. */
export function PayoutRow({ payout, ownerMark }: { readonly payout: Payout; readonly ownerMark: string }) {
  const t = useTranslations('history');
  const claim = useTranslations('claim');
  const language = useLocale();
  return (
    <HistoryRow
      date={payout.paidOn}
      amount={payout.amount}
      notes={[
        payout.paidOn === undefined ? t('pending') : undefined,
        payout.toAccount === undefined ? undefined : t('toAccount', { account: payout.toAccount }),
        payout.status === undefined ? undefined : t('status', { status: humanizeCode(payout.status) }),
        payout.holder === 'owner' ? ownerMark : undefined,
      ]}
    >
      <Uses
        label="basis"
        total={payout.amount}
        uses={payout.basis.map((basis) => ({
          title: claimTitle(basis, language, claim('unnamed')),
          ...(basis.paidOut === undefined ? {} : { amount: basis.paidOut }),
        }))}
      />
    </HistoryRow>
  );
}

/** A claim with nothing left of it. */
export function PaidClaimRow({ claim, ownerMark }: { readonly claim: Claim; readonly ownerMark: string }) {
  const t = useTranslations('history');
  const words = useTranslations('claim');
  const language = useLocale();
  const due = claim.instalments.map((instalment) => instalment.due).findLast((date) => date !== undefined);
  return (
    <HistoryRow
      title={claimTitle(claim, language, words('unnamed'))}
      amount={claim.original}
      notes={[
        due === undefined ? undefined : t('due', { date: formatDate(due, language) }),
        claim.holder === 'owner' ? ownerMark : undefined,
      ]}
    />
  );
}
