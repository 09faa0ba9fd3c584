import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { StaleDataNotice } from '#components/tax-account/overview/stale-data-notice.tsx';
import { PaymentCard } from '#components/payments/payment-card.tsx';
import { SettledPayment } from '#components/payments/settled-payment.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { Link } from '#components/ui/link.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { findInstalment } from '#lib/tax-account/claim-rows.ts';
import { paymentReadiness } from '#lib/tax-account/payment-readiness.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { businessTitle } from '../../../../business-title.ts';
import { BusinessPage } from '../../business-page.tsx';
import { isOwner } from '../../is-owner.ts';
import { loadClaimsAround } from '../../load-claims-around.ts';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/betal/[instalmentId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('pay');
  return businessTitle((await params).orgnr, t('title'));
}

/** How one instalment is paid, as Skatteetaten says it now: what has been paid since is not offered again. */
export default definePage(
  { route: '/bedrift/[orgnr]/betal/[instalmentId]', permission: 'business' },
  async ({ params: { orgnr, instalmentId }, business }) => {
    const id = decoded(instalmentId);
    const now = new Date();
    const outcome = await services().taxAccount.loadOpenAccount(orgnr, now);
    if (outcome.kind === 'consent-ended') redirect(`/bedrift/${orgnr}/samtykke`);
    const t = await getTranslations('pay');
    const page = { orgnr, name: business.name, current: 'unpaid', heading: t('heading') } as const;
    if (outcome.kind === 'failed') {
      return (
        <BusinessPage {...page}>
          <ErrorNotice error={outcome.error} />
        </BusinessPage>
      );
    }
    const open = findInstalment(outcome.value.claims, id);
    const found = open ?? (await settledInstalment(orgnr, id, now));
    if (found === undefined) notFound();
    if (open === undefined || open.instalment.remaining <= 0) {
      return (
        <BusinessPage {...page}>
          <BackLink href={`/bedrift/${orgnr}/ubetalte`}>{t('back')}</BackLink>
          <SettledPayment orgnr={orgnr} {...found} />
        </BusinessPage>
      );
    }
    const readiness = paymentReadiness(found.instalment, config().receivingAccounts);
    return (
      <BusinessPage {...page}>
        <BackLink href={`/bedrift/${orgnr}/ubetalte`}>{t('back')}</BackLink>
        {outcome.kind === 'stored' ? (
          <StaleDataNotice error={outcome.error} fetchedAt={outcome.fetchedAt} now={now} />
        ) : null}
        <PaymentCard
          orgnr={orgnr}
          {...found}
          readiness={readiness}
          today={osloDate(now)}
          viewerIsOwner={isOwner(business)}
        />
        {readiness.state === 'ready' ? (
          <p className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
            <a
              href={`/bedrift/${orgnr}/betal/last-ned/pdf?${new URLSearchParams({ valg: id })}`}
              className="ds-button max-sm:w-full"
              data-variant="secondary"
            >
              {t('pdf.submit')}
            </a>
            <Link
              href={`/bedrift/${orgnr}/betal?${new URLSearchParams({ valg: id, steg: 'betal' })}`}
              className="ds-link inline-flex min-h-11 items-center"
            >
              {t('several')}
            </Link>
          </p>
        ) : null}
      </BusinessPage>
    );
  },
);

/** An instalment that is no longer among the unpaid, in this year's claims or those of the year before. */
async function settledInstalment(orgnr: string, id: string, now: Date) {
  // Asked for again: the last answer may be from before it was paid.
  const years = await loadClaimsAround(orgnr, [Number(osloDate(now).slice(0, 4))], now, { cache: 'refresh' });
  const claims = years.flatMap((year) =>
    year.kind === 'fresh' || year.kind === 'stored' ? year.value.rows : [],
  );
  return findInstalment(claims, id);
}

/** The id as it was before it went into the address; ids come from Skatteetaten in any form. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
