import { useTranslations } from 'next-intl';
import { Link } from '../link.tsx';
import { BankContact, type ReachableBank } from './bank-contact.tsx';

interface FooterProps {
  readonly bank: ReachableBank;
  readonly loggedIn: boolean;
}

/** The bottom of every page: where the figures come from, the accessibility statement, and one's own logins. */
export function Footer({ bank, loggedIn }: FooterProps) {
  const t = useTranslations('shell');
  return (
    <footer className="mt-auto border-t border-neutral-border-subtle bg-neutral-background-default">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-4 py-8 text-sm text-neutral-text-subtle sm:px-6 md:flex-row md:items-center md:justify-between">
        <div className="flex max-w-prose flex-col gap-1">
          <p>{t('source', { bank: bank.name })}</p>
          <BankContact bank={bank} />
        </div>
        <div className="no-print flex shrink-0 flex-wrap gap-x-6">
          {loggedIn ? (
            <Link href="/innlogginger" className="ds-link inline-flex min-h-11 items-center">
              {t('sessions')}
            </Link>
          ) : null}
          <Link href="/tilgjengelighet" className="ds-link inline-flex min-h-11 items-center">
            {t('accessibility')}
          </Link>
        </div>
      </div>
    </footer>
  );
}
