import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '../link.tsx';
import { logoutAction } from '#server/actions/session.ts';
import { LanguageSwitch } from './language-switch.tsx';

export interface HeaderLink {
  readonly key: 'businesses' | 'customers' | 'invitations' | 'renewals' | 'pilot';
  readonly href: string;
}

interface HeaderProps {
  readonly bank: string;
  /** Where the person may go from here; empty for those who are not logged in. */
  readonly links: readonly HeaderLink[];
  readonly loggedIn: boolean;
  /** Says that nothing here is real, outside production. */
  readonly banner: ReactNode;
}

/** The top of every page: whose service this is, where one may go, the languages and the way out. */
export function Header({ bank, links, loggedIn, banner }: HeaderProps) {
  const t = useTranslations('shell');
  return (
    <header className="border-b border-neutral-border-subtle bg-neutral-background-default">
      {banner}
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-4 px-4 py-2 sm:px-6 md:gap-x-6">
        <Link href="/" className="flex min-h-12 items-center gap-3 no-underline md:mr-auto">
          <Mark />
          <span className="flex flex-col leading-tight">
            <span className="font-semibold text-accent-text-default">{bank}</span>{' '}
            <span className="text-sm text-neutral-text-subtle">{t('service')}</span>
          </span>
          <span className="ds-sr-only">{t('home')}</span>
        </Link>
        {loggedIn ? <LogOut label={t('logOut')} /> : null}
        {links.length === 0 ? null : (
          <nav aria-label={t('menu')} className="no-print flex flex-wrap gap-x-4 text-sm md:text-base">
            {links.map(({ key, href }) => (
              <Link key={key} href={href} className="ds-link inline-flex min-h-11 items-center">
                {t(key)}
              </Link>
            ))}
          </nav>
        )}
        <LanguageSwitch />
      </div>
    </header>
  );
}

/** Beside the name on a phone, last on a wide screen. */
function LogOut({ label }: { readonly label: string }) {
  return (
    <form action={logoutAction} className="no-print md:order-last">
      <button type="submit" className="ds-button" data-variant="secondary" data-size="sm">
        {label}
      </button>
    </form>
  );
}

/** A neutral mark where the bank's own logo goes. */
function Mark() {
  return (
    <svg
      viewBox="0 0 40 40"
      aria-hidden
      focusable={false}
      className="size-10 shrink-0 text-accent-base-default"
    >
      <rect width="40" height="40" rx="10" fill="currentColor" />
      <path
        d="M10 27V17.5L20 11l10 6.5V27"
        fill="none"
        stroke="white"
        strokeWidth="2.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M16 27v-6m8 6v-6" stroke="white" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
