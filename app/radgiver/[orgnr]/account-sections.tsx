import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ClientClaims } from '#components/portfolio/client-claims.tsx';
import { PaymentRow, PayoutRow } from '#components/tax-account/history/payment-rows.tsx';
import { UnreadableNotice } from '#components/tax-account/overview/unreadable-notice.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { businessPart } from '#lib/portfolio/figures.ts';
import { claimRows } from '#lib/tax-account/claim-rows.ts';
import type { Payment, Payout, Records } from '#lib/tax-account/domain.ts';
import type { Unreadable } from '#lib/tax-account/unreadable.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { SourceOutcome } from '#server/features/tax-account/source-outcome.ts';
import { services } from '#server/services.ts';

const SHOWN = 50;

/**
 * The tax account as far as it is the business's: unpaid claims, and the payments and payouts of twelve months. Nothing that
 * is registered on the owner as a private person; what a payment covered is left out, since that may be such a claim. Call it only when everything is shared and the look is written down.
 */
export async function AccountSections({ orgnr, now }: { readonly orgnr: string; readonly now: Date }) {
  const { openAccount, claims, ...later } = services().taxAccount.load(orgnr, now);
  // Not shown here; the promise is awaited so that nothing is left running.
  const [open, payments, payouts] = await Promise.all([openAccount, later.payments, later.payouts, claims]);
  const t = await getTranslations('clients.page');
  return (
    <>
      <Section id="krav" title={t('unpaid')}>
        <Answer orgnr={orgnr} outcome={open}>
          {(account) => {
            const { unpaid, suspended } = claimRows(businessPart(account).claims, osloDate(now));
            return <ClientClaims rows={[...unpaid, ...suspended]} />;
          }}
        </Answer>
      </Section>
      <Section id="innbetalinger" title={t('payments')}>
        <Answer orgnr={orgnr} outcome={payments}>
          {(records) => (
            <Rows records={records} none={t('noPayments')}>
              {(payment) => (
                <PaymentRow key={recordKey(payment)} payment={{ ...payment, placements: [] }} ownerMark="" />
              )}
            </Rows>
          )}
        </Answer>
      </Section>
      <Section id="utbetalinger" title={t('payouts')}>
        <Answer orgnr={orgnr} outcome={payouts}>
          {(records) => (
            <Rows records={records} none={t('noPayouts')}>
              {(payout) => (
                <PayoutRow key={recordKey(payout)} payout={{ ...payout, basis: [] }} ownerMark="" />
              )}
            </Rows>
          )}
        </Answer>
      </Section>
    </>
  );
}

const Section = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section aria-labelledby={id} className="flex flex-col gap-3">
    <h2 id={id} className="ds-heading" data-size="xs">
      {title}
    </h2>
    {children}
  </section>
);

interface AnswerProps<T> {
  readonly orgnr: string;
  readonly outcome: SourceOutcome<T>;
  readonly children: (value: T) => ReactNode;
}

async function Answer<T extends { readonly shielded: boolean; readonly unreadable: Unreadable }>({
  orgnr,
  outcome,
  children,
}: AnswerProps<T>) {
  // The sharing has ended with the consent, and the sums at the top of the page are older than that: it is drawn again.
  if (outcome.kind === 'consent-ended') redirect(`/radgiver/${orgnr}`);
  const t = await getTranslations('clients.page');
  if (outcome.kind === 'failed') return <ErrorNotice error={outcome.error} title={t('failed')} level={3} />;
  if (outcome.value.shielded) return <p>{t('shielded')}</p>;
  return (
    <>
      <UnreadableNotice unreadable={outcome.value.unreadable} />
      {children(outcome.value)}
    </>
  );
}

interface RowsProps<T> {
  readonly records: Records<T>;
  readonly none: string;
  readonly children: (row: T) => ReactNode;
}

async function Rows<T extends Payment | Payout>({ records, none, children }: RowsProps<T>) {
  const t = await getTranslations('clients.page');
  const rows = records.rows
    .filter(({ holder }) => holder === 'business')
    .toSorted((a, b) => (b.paidOn ?? '9999').localeCompare(a.paidOn ?? '9999'));
  const shown = rows.slice(0, SHOWN);
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <>
      {shown.length === rows.length ? null : (
        <p>{t('showing', { shown: shown.length, total: rows.length })}</p>
      )}
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle px-4! py-0!">
        {shown.map(children)}
      </ul>
    </>
  );
}
