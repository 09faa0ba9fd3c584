import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { LoginForm } from '#components/ui/shell/login-form.tsx';
import { LoginRefusalNotice } from '#components/ui/shell/login-refusal.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { StepsCard } from '#components/ui/steps-card.tsx';
import { loginRefusalIn } from '#lib/core/auth/login.ts';
import { safeReturnPath } from '#lib/core/http/safe-return-path.ts';
import { loginAction, staffLoginAction } from '#server/actions/session.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { config } from '#server/platform/config/config.ts';

const STEPS = ['logIn', 'consent', 'overview'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: t('title') };
}

/** The front page: what this is, and the way in. Those who are logged in already go straight on. */
export default definePage({ route: '/', permission: 'public' }, async ({ search: { neste, innlogging } }) => {
  if ((await authorise({ kind: 'customer' })).ok) redirect('/bedrifter');
  const t = await getTranslations('home');
  const { bank } = config();
  const refusal = loginRefusalIn(innlogging);
  return (
    <Page>
      {refusal === undefined ? null : <LoginRefusalNotice refusal={refusal} bank={bank} />}
      {neste !== undefined && refusal === undefined ? (
        <Notice tone="info" title={t('ended.title')}>
          <p>{t('ended.text')}</p>
        </Notice>
      ) : null}
      <section className="flex flex-col gap-5 py-4 sm:py-10">
        <h1 className="ds-heading" data-size="lg">
          {t('heading')}
        </h1>
        <p className="ds-paragraph max-w-prose" data-size="lg">
          {t('lead')}
        </p>
        <div className="flex flex-col gap-2">
          <LoginForm action={loginAction} returnTo={safeReturnPath(neste)}>
            {t('logIn')}
          </LoginForm>
          <p className="text-sm text-neutral-text-subtle">{t('loginNote')}</p>
        </div>
      </section>
      <StepsCard
        heading={t('stepsHeading')}
        steps={STEPS.map((step) => ({
          title: t(`steps.${step}.title`),
          text: t(`steps.${step}.text`, { bank: bank.name }),
        }))}
      />
      <form
        action={staffLoginAction}
        className="flex flex-wrap items-center gap-x-2 text-sm text-neutral-text-subtle"
      >
        <input type="hidden" name="returnTo" value="/radgiver" />
        <span>{t('staff', { bank: bank.name })}</span>
        <button type="submit" className="ds-link min-h-11">
          {t('staffLogIn')}
        </button>
      </form>
    </Page>
  );
});
