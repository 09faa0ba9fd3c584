import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { LedgerLines } from '../year/ledger-lines.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatKr, formatKroner } from '#lib/core/money/format.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type { PayoutPart } from '#lib/tax-account/tracing/credit-use.ts';
import type { ExplainedPayout } from '#lib/tax-account/year-lists/payouts-of-year.ts';
import { yearSearch } from '#lib/tax-account/year-lists/year-query.ts';

/** The credits that a payout was made from, and what Skatteetaten has not explained of it. */
export function PayoutBasisLines({ orgnr, row }: { readonly orgnr: string; readonly row: ExplainedPayout }) {
  const t = useTranslations('payouts');
  const claim = useTranslations('claim');
  const language = useLocale();
  const { parts, unexplained } = row.basis;
  if (parts.length === 0) return <p className="max-w-prose">{t('fromUnknown')}</p>;
  const amount = formatKroner(absolute(unexplained), language);
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-semibold">{t('basis')}</h4>
      <LedgerLines
        lines={parts.map((part) => ({
          title: claimTitle(part.basis, language, claim('unnamed')),
          amount: part.amount,
          notes: [
            part.basis.original === undefined
              ? undefined
              : t('original', { amount: formatKr(absolute(part.basis.original), language) }),
          ],
          link: wasUsedOtherwise(part) ? <RestLink orgnr={orgnr} part={part} /> : undefined,
        }))}
      />
      {unexplained > 0 ? <p className="max-w-prose">{t('unexplained', { amount })}</p> : null}
      {unexplained < 0 ? <p className="max-w-prose">{t('tooMuch', { amount })}</p> : null}
    </div>
  );
}

const wasUsedOtherwise = ({ basis, amount, found }: PayoutPart): boolean =>
  found !== undefined &&
  amount !== undefined &&
  basis.original !== undefined &&
  absolute(basis.original) !== amount;

function RestLink({ orgnr, part }: { readonly orgnr: string; readonly part: PayoutPart }) {
  const t = useTranslations('payouts');
  const created = part.found?.claim.created;
  const search = created === undefined ? '' : yearSearch({ year: Number(created.slice(0, 4)) });
  return (
    <Link
      href={`/bedrift/${orgnr}/tilgode${search}`}
      className="ds-link no-print inline-flex min-h-11 items-center"
    >
      {t('rest')}
    </Link>
  );
}
