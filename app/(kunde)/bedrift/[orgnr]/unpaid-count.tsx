import { getFormatter } from 'next-intl/server';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { claimRows } from '#lib/tax-account/claim-rows.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { StreamedSuspense } from '../../../streaming.tsx';
import type { TaxAccountLoad } from '#server/features/tax-account/source-outcome.ts';
import { services } from '#server/services.ts';

export interface UnpaidCountProps {
  readonly orgnr: string;
  /** What is open, on pages that ask for it anyway; others show what is stored, and ask Skatteetaten nothing for this. */
  readonly load?: TaxAccountLoad['openAccount'] | undefined;
}

/** How many claims are unpaid, for the navigation: `(4)` when it is known, and nothing while it is not. */
export function UnpaidCount(props: UnpaidCountProps) {
  return (
    <StreamedSuspense fallback={null}>
      <Count {...props} />
    </StreamedSuspense>
  );
}

async function Count({ orgnr, load }: UnpaidCountProps) {
  const now = new Date();
  const [account, format] = await Promise.all([
    load === undefined ? services().storedAnswers.storedAccount(orgnr, now) : valueOf(load),
    getFormatter(),
  ]);
  if (account === undefined || account.shielded) return null;
  const count = claimRows(account.claims, osloDate(now)).unpaid.length;
  return <span>({format.number(count)})</span>;
}

async function valueOf(load: TaxAccountLoad['openAccount']): Promise<OpenAccount | undefined> {
  const outcome = await load;
  return 'value' in outcome ? outcome.value : undefined;
}
