import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvalidInvitation } from '#components/invitations/invalid-invitation.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { StepsCard } from '#components/ui/steps-card.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { followInvitationAction } from '#server/actions/invitation-link.ts';
import { config } from '#server/platform/config/config.ts';
import { services } from '#server/services.ts';

const STEPS = ['logIn', 'read', 'answer'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitation.page');
  return { title: t('title'), robots: { index: false } };
}

/**
 * Where an invitation's link leads: what it is about, and the way to the login. Says nothing about who is invited, and
 * changes nothing, since mail scanners follow every link.
 */
export default definePage(
  { route: '/invitasjon/[token]', permission: 'public' },
  async ({ params: { token } }) => {
    const found = await services().invitations.invitationAt(token, new Date());
    if (found === undefined) {
      return (
        <Page>
          <InvalidInvitation />
        </Page>
      );
    }
    const t = await getTranslations('invitation.page');
    return (
      <Page>
        <section className="flex flex-col gap-5 py-4">
          <h1 className="ds-heading" data-size="lg">
            {t('heading')}
          </h1>
          <p className="ds-paragraph max-w-prose" data-size="lg">
            {t('lead', { bank: config().bank.name })}
          </p>
          <form action={followInvitationAction} className="flex flex-col gap-2">
            <input type="hidden" name="token" value={token} />
            <button type="submit" className="ds-button w-full sm:w-fit" data-size="md">
              {t('logIn')}
            </button>
            <p className="text-sm text-neutral-text-subtle">{t('voluntary')}</p>
          </form>
        </section>
        <StepsCard
          heading={t('stepsHeading')}
          steps={STEPS.map((step) => ({ title: t(`steps.${step}.title`), text: t(`steps.${step}.text`) }))}
        />
      </Page>
    );
  },
);
