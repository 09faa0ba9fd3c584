import { getTranslations } from 'next-intl/server';
import { HistoryList } from '#components/tax-account/history/history-list.tsx';
import { PaidClaimRow, PaymentRow, PayoutRow } from '#components/tax-account/history/payment-rows.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import type { Claim, Records } from '#lib/tax-account/domain.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { SourceOutcome, TaxAccountLoad } from '#server/features/tax-account/source-outcome.ts';

interface HistorySectionProps {
  readonly orgnr: string;
  readonly load: Pick<TaxAccountLoad, 'claims' | 'payments' | 'payouts'>;
  readonly all: boolean;
  readonly viewerIsOwner: boolean;
}

/** The last twelve months in three lists. One that failed says so and leaves the others alone. */
export async function HistorySection({ orgnr, load, all, viewerIsOwner }: HistorySectionProps) {
  const [claims, payments, payouts] = await Promise.all([load.claims, load.payments, load.payouts]);
  // Without consent, or shielded, the section above has said all there is to say.
  if ([claims, payments, payouts].every(saysNothing)) return null;
  // Skatteetaten does not know the business: the section above shows that, with what support needs.
  if (
    [claims, payments, payouts].every(
      (outcome) => outcome.kind === 'failed' && outcome.error.code === 'party-unknown',
    )
  )
    return null;
  const [t, words] = await Promise.all([getTranslations('history'), getTranslations('claim')]);
  const ownerMark = words(viewerIsOwner ? 'owner' : 'ownerOther');
  const paid = rowsOf(claims).filter(isSettled).toSorted(newestFirst(lastDue));
  const common = { orgnr, all };
  return (
    <section id="historikk" aria-labelledby="historikk-tittel" className="flex flex-col gap-3">
      <h2 id="historikk-tittel" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <Failures outcomes={{ payments, payouts, claims }} />
      <div className="ds-card p-0! empty:hidden">
        {hasRows(payments) ? (
          <HistoryList
            kind="payments"
            {...common}
            rows={payments.value.rows.toSorted(newestFirst(({ paidOn }) => paidOn))}
            unreadable={payments.value.unreadable}
          >
            {(payment) => <PaymentRow key={recordKey(payment)} payment={payment} ownerMark={ownerMark} />}
          </HistoryList>
        ) : null}
        {hasRows(payouts) ? (
          <HistoryList
            kind="payouts"
            {...common}
            rows={payouts.value.rows.toSorted(newestFirst(({ paidOn }) => paidOn))}
            unreadable={payouts.value.unreadable}
          >
            {(payout) => <PayoutRow key={recordKey(payout)} payout={payout} ownerMark={ownerMark} />}
          </HistoryList>
        ) : null}
        {hasRows(claims) ? (
          <HistoryList kind="claims" {...common} rows={paid} unreadable={claims.value.unreadable}>
            {(claim) => <PaidClaimRow key={recordKey(claim)} claim={claim} ownerMark={ownerMark} />}
          </HistoryList>
        ) : null}
      </div>
    </section>
  );
}

type Outcome<T> = SourceOutcome<Records<T>>;

const hasRows = <T,>(outcome: Outcome<T>): outcome is Extract<Outcome<T>, { value: Records<T> }> =>
  'value' in outcome && !outcome.value.shielded;

const rowsOf = <T,>(outcome: Outcome<T>): readonly T[] => (hasRows(outcome) ? outcome.value.rows : []);

const saysNothing = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'consent-ended' || ('value' in outcome && outcome.value.shielded);

const isSettled = (claim: Claim): boolean => claim.remaining === 0 && claim.original > 0;

const lastDue = (claim: Claim): string | undefined =>
  claim.instalments.map(({ due }) => due).findLast((due) => due !== undefined);

/** Newest first; what has no date yet comes before all that has. */
const newestFirst =
  <T,>(dateOf: (row: T) => string | undefined) =>
  (a: T, b: T): number =>
    (dateOf(b) ?? '9999').localeCompare(dateOf(a) ?? '9999');

type Kind = 'payments' | 'payouts' | 'claims';

async function Failures({ outcomes }: { readonly outcomes: Record<Kind, Outcome<unknown>> }) {
  const t = await getTranslations('history.failed');
  const kinds: readonly Kind[] = ['payments', 'payouts', 'claims'];
  const failed = kinds.flatMap((kind) => {
    const outcome = outcomes[kind];
    return outcome.kind === 'failed' ? [{ kind, error: outcome.error }] : [];
  });
  const [first] = failed;
  if (first !== undefined && failed.length === kinds.length) {
    return <ErrorNotice error={first.error} title={t('all')} level={3} />;
  }
  return failed.map(({ kind, error }) => <ErrorNotice key={kind} error={error} title={t(kind)} level={3} />);
}
