import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { LoginForm } from '#components/ui/shell/login-form.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { loginAction } from '#server/actions/session.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { services } from '#server/services.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consent');
  return { title: t('returned.title') };
}

type Search = Awaited<PageProps<'/samtykke/retur'>['searchParams']>;

/**
 * Where Altinn sends the browser back. What Altinn adds to the address is never read: anybody can write it. The outcome is
 * read from Altinn itself, and only for a person who is logged in, since another person may use the browser.
 */
export default definePage(
  {
    route: '/samtykke/retur',
    permission: 'customer',
    refused: (_, { search }) => logInFirst(hereAt(search)),
  },
  async ({ search, session }) => {
    const here = hereAt(search);
    const t = await getTranslations('consent.returned');
    const finished = await services().consent.finishConsent(stateIn(search), session.personId, new Date());
    if (finished.ok) {
      const { orgnr, status } = finished.value;
      if (status === 'granted') redirect(`/bedrift/${orgnr}?samtykke=gitt`);
      redirect(
        status === 'requested' ? `/bedrift/${orgnr}/samtykke?sjekket=ja` : `/bedrift/${orgnr}/samtykke`,
      );
    }
    if (finished.error.code === 'not-found') {
      return (
        <Returned heading={t('unknown.heading')} text={t('unknown.text')}>
          <GoOn />
        </Returned>
      );
    }
    return (
      <Returned heading={t('later.heading')} text={t('later.text')}>
        <a href={here} className="ds-button w-full sm:w-fit">
          {t('later.check')}
        </a>
        <ErrorNotice error={finished.error} />
      </Returned>
    );
  },
);

const stateIn = ({ ref }: Search): string => (typeof ref === 'string' ? ref : '');

const hereAt = (search: Search): string => `/samtykke/retur?ref=${encodeURIComponent(stateIn(search))}`;

async function logInFirst(here: string) {
  const [t, home] = await Promise.all([getTranslations('consent.returned.logIn'), getTranslations('home')]);
  return (
    <Returned heading={t('heading')} text={t('text')}>
      <LoginForm action={loginAction} returnTo={here}>
        {home('logIn')}
      </LoginForm>
    </Returned>
  );
}

async function GoOn() {
  const t = await getTranslations('problem');
  return (
    <Link href="/bedrifter" className="ds-button w-full sm:w-fit">
      {t('toBusinesses')}
    </Link>
  );
}

function Returned({
  heading,
  text,
  children,
}: {
  readonly heading: string;
  readonly text: string;
  readonly children: React.ReactNode;
}) {
  return (
    <Page>
      <h1 className="ds-heading" data-size="md">
        {heading}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {text}
      </p>
      {children}
    </Page>
  );
}
