import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The bank as its customers reach it; either way may be absent. */
export interface ReachableBank {
  readonly name: string;
  readonly contact: { readonly url?: URL | undefined; readonly phone?: string | undefined };
}

/** Whether the bank has told its customers any way to reach it. */
export const isReachable = ({ contact: { url, phone } }: ReachableBank): boolean =>
  url !== undefined || phone !== undefined;

/** The line that says how to reach the bank; nothing when there is no way. */
export function BankContact({ bank }: { readonly bank: ReachableBank }) {
  const t = useTranslations('shell');
  return isReachable(bank) ? <p>{t.rich('contact', contactValues(bank))}</p> : null;
}

/**
 * What a text that sends a person to the bank is filled with: `<ask>` holds the sentence that is true only when there is
 * a way to reach the bank, and `<contact>` is where the link and the number go. Without a way the sentence is left out.
 */
export function contactValues(bank: ReachableBank) {
  const { url, phone } = bank.contact;
  return {
    bank: bank.name,
    ask: (sentence: ReactNode) => (isReachable(bank) ? sentence : null),
    contact: () => (
      <>
        {url === undefined ? null : (
          <a href={url.href} className="ds-link">
            {shownAddress(url)}
          </a>
        )}
        {url !== undefined && phone !== undefined ? ', ' : null}
        {phone === undefined ? null : (
          <a href={`tel:${phone.replaceAll(' ', '')}`} className="ds-link whitespace-nowrap">
            {phone}
          </a>
        )}
      </>
    ),
  };
}

/** The address as people write it: no scheme and no final slash. */
const shownAddress = ({ host, pathname }: URL): string => `${host}${pathname}`.replace(/\/$/, '');
