import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { claimNameAndPeriod, claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import type { ClaimEstimate } from '#lib/tax-account/interest/estimates.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { ClaimDetails } from './claim-details.tsx';
import { ClaimFigures } from './claim-figures.tsx';
import { ClaimMarks } from './claim-marks.tsx';
import { PayLink } from './pay-link.tsx';
import { useInstalmentTitle } from './use-instalment-title.ts';

interface ClaimItemProps {
  readonly orgnr: string;
  readonly row: ClaimRow;
  readonly viewerIsOwner: boolean;
  readonly estimate?: ClaimEstimate | undefined;
}

/** One unpaid claim: what it is, when and how much, the way to pay, and the rest behind a link that opens. */
export function ClaimItem({ orgnr, row, viewerIsOwner, estimate }: ClaimItemProps) {
  const t = useTranslations('claim');
  const language = useLocale();
  const { claim } = row;
  const { name, period } = claimNameAndPeriod(claim, language, t('unnamed'));
  const title = claimTitle(claim, language, t('unnamed'));
  const titleOf = useInstalmentTitle();
  const { next } = row;
  const overdue = row.state === 'overdue';
  return (
    <li
      className={`claim print-whole border-l-4 ${overdue ? 'border-l-danger-base-default' : 'border-l-transparent'}`}
    >
      <div className="claim-name flex flex-col gap-2">
        <h3 className="ds-heading" data-size="2xs">
          {name}
          {period === undefined ? null : (
            <span className="font-normal text-neutral-text-subtle"> {period}</span>
          )}
          {next?.term === undefined ? null : (
            <span className="font-normal text-neutral-text-subtle">
              {' '}
              · {t('instalment', { ...next.term })}
            </span>
          )}
        </h3>
        <ClaimMarks row={row} viewerIsOwner={viewerIsOwner} />
      </div>
      <div className="claim-pay flex flex-wrap items-end justify-between gap-3 sm:flex-col">
        <p className="flex flex-col sm:items-end">
          <span className="text-sm text-neutral-text-subtle">
            {t(row.state === 'suspended' ? 'remaining' : 'toPay')}
          </span>
          <Amount
            amount={next?.instalment.remaining ?? row.toPay}
            className={`text-xl font-semibold ${overdue ? 'text-danger-text-subtle' : ''}`}
          />
        </p>
        {next === undefined ? null : (
          <PayLink
            orgnr={orgnr}
            claim={titleOf(claim, next.term)}
            row={next}
            instalment={instalmentKey(claim, next.instalment)}
          />
        )}
      </div>
      <div className="claim-figures">
        <ClaimFigures row={row} next={next} />
      </div>
      <div className="claim-more">
        <Disclosure label={t('more')} about={title}>
          <ClaimDetails orgnr={orgnr} row={row} title={title} estimate={estimate} />
        </Disclosure>
      </div>
    </li>
  );
}
