import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { StaleDataNotice } from '#components/tax-account/overview/stale-data-notice.tsx';
import { UnreadableNotice } from '#components/tax-account/overview/unreadable-notice.tsx';
import { ChooseForm } from '#components/payments/choose-form.tsx';
import { FILE_REFUSALS } from '#components/payments/file-form.tsx';
import { PlanView } from '#components/payments/plan-view.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { isAnythingChosen, parsePaymentSelection, selectionQuery } from '#lib/payments/payment-selection.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { businessTitle } from '../../../business-title.ts';
import { requireConsent } from '../(oversikt)/require-consent.ts';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/betal'>;

/** How many instalments the list shows before the person asks for more. */
const AT_A_TIME = 50;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [t, { steg }] = await Promise.all([getTranslations('pay'), searchParams]);
  return businessTitle((await params).orgnr, t(steg === 'betal' ? 'review.title' : 'choose.title'));
}

/** Paying several instalments: first which ones, then how. Both are in the address, and neither needs JavaScript. */
export default definePage(
  { route: '/bedrift/[orgnr]/betal', permission: 'business' },
  async ({ params: { orgnr }, search: query, business }) => {
    const selection = parsePaymentSelection(definedOnly(query));
    await requireConsent(orgnr);
    const now = new Date();
    const today = osloDate(now);
    const outcome = await services().payments.loadPaymentPlan(orgnr, selection, now);
    if (outcome.kind === 'consent-ended') redirect(`/bedrift/${orgnr}/samtykke`);
    const t = await getTranslations('pay');
    const page = { orgnr, name: business.name, current: 'unpaid' } as const;
    if (outcome.kind === 'failed') {
      return (
        <BusinessPage {...page} heading={t('choose.title')}>
          <ErrorNotice error={outcome.error} />
        </BusinessPage>
      );
    }
    const { account, payables: all, keys, plan } = outcome.value;
    const stored =
      outcome.kind === 'stored' ? (
        <StaleDataNotice error={outcome.error} fetchedAt={outcome.fetchedAt} now={now} />
      ) : null;
    const reviewing = query['steg'] === 'betal' && isAnythingChosen(selection);
    if (reviewing) {
      const refused = FILE_REFUSALS.find((one) => one === query['fil']);
      const back = selectionQuery({ ...selection, amounts: new Map() });
      return (
        <BusinessPage {...page} heading={t('review.heading', { count: plan.orders.length })}>
          <BackLink href={`/bedrift/${orgnr}/betal?${back}`}>{t('review.change')}</BackLink>
          {stored}
          <PlanView orgnr={orgnr} selection={selection} plan={plan} today={today} refused={refused} />
        </BusinessPage>
      );
    }
    const limit = Math.max(AT_A_TIME, Number(query['vis']) || 0);
    const checked = new Set(keys);
    return (
      <BusinessPage {...page} heading={t('choose.title')}>
        {stored}
        <UnreadableNotice unreadable={account.unreadable} />
        {all.length === 0 && unreadableCount(account.unreadable) > 0 ? null : all.length === 0 ? (
          <Notice tone="success" title={t('choose.empty.title')}>
            <p>{t('choose.empty.text')}</p>
          </Notice>
        ) : (
          <>
            <p className="max-w-prose">{t('choose.lead')}</p>
            {query['steg'] === 'betal' && checked.size === 0 ? (
              <Notice tone="warning" title={t('choose.nothingChosen')} live />
            ) : null}
            <ChooseForm
              orgnr={orgnr}
              payables={all}
              limit={limit}
              step={AT_A_TIME}
              checked={checked}
              viewerIsOwner={business.role.toLowerCase().startsWith('innehaver')}
            />
          </>
        )}
      </BusinessPage>
    );
  },
);

const definedOnly = (query: Awaited<Props['searchParams']>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
