import type { Metadata, Viewport } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import localFont from 'next/font/local';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ProblemTextsProvider } from '#components/ui/problem/problem-texts.tsx';
import { contactValues } from '#components/ui/shell/bank-contact.tsx';
import { EnvironmentBanner } from '#components/ui/shell/environment-banner.tsx';
import { Footer } from '#components/ui/shell/footer.tsx';
import { Header } from '#components/ui/shell/header.tsx';
import { config } from '#server/platform/config/config.ts';
import { headerLinks } from './header-links.ts';
import { jsDetectionScript } from './streaming.tsx';
import './theme/globals.css';

const inter = localFont({
  src: './fonts/inter-latin-wght-normal.woff2',
  variable: '--font-bank',
  weight: '100 900',
  // Preloaded, so it is nearly always there in time. Where it is not, the page keeps the letters that it began with: none move.
  display: 'optional',
});

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b564b' };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  const { bank } = config();
  return {
    title: { default: `${t('service')} – ${bank.name}`, template: `%s – ${bank.name}` },
    robots: { index: false, follow: false },
  };
}

/** Copy buttons need JavaScript, so they are hidden without it. */
const WITHOUT_SCRIPT = '.needs-script{display:none!important}';

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Every page is made for one request: the nonce of the security policy is new each time.
  await connection();
  const [locale, messages, sent, { links, loggedIn }] = await Promise.all([
    getLocale(),
    getMessages(),
    headers(),
    headerLinks(),
  ]);
  const t = await getTranslations('shell');
  const { unexpected, bare, retry, support, reference } = messages.problem;
  const { environment, bank } = config();
  const problem = await getTranslations('problem.unexpected');
  const action = problem.rich('action', contactValues(bank));
  const nonce = sent.get('x-nonce') ?? undefined;
  return (
    <html lang={locale} data-color-scheme="light" className={inter.variable}>
      <head>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: jsDetectionScript() }} />
        <noscript>
          <style nonce={nonce} dangerouslySetInnerHTML={{ __html: WITHOUT_SCRIPT }} />
        </noscript>
      </head>
      <body data-size="sm">
        <a href="#innhold" className="ds-skip-link">
          {t('skip')}
        </a>
        <Header
          bank={bank.name}
          links={links}
          loggedIn={loggedIn}
          banner={environment === 'production' ? null : <EnvironmentBanner environment={environment} />}
        />
        <main id="innhold" tabIndex={-1}>
          <ProblemTextsProvider
            texts={{ ...unexpected, action, stale: bare.stale, retry, support, reference }}
          >
            {children}
          </ProblemTextsProvider>
        </main>
        <Footer bank={bank} loggedIn={loggedIn} />
      </body>
    </html>
  );
}
