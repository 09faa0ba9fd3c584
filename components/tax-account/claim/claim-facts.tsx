import { useLocale, useTranslations } from 'next-intl';
import { Day } from '#components/ui/day.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { formatDate } from '#lib/core/dates/format.ts';
import type { ClaimEstimate } from '#lib/tax-account/interest/estimates.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';

interface ClaimFactsProps {
  readonly row: ClaimRow;
  readonly estimate?: ClaimEstimate | undefined;
}

/** A claim's figures: Skatteetaten's own, and beside them, marked as such, what the bank estimates. */
export function ClaimFacts({ row, estimate }: ClaimFactsProps) {
  const t = useTranslations('claim');
  const language = useLocale();
  const { claim } = row;
  const { perDay, cost } = estimate ?? {};
  return (
    <div className="flex flex-col gap-2">
      <DescriptionList
        facts={[
          { label: t('original'), value: <Amount amount={absolute(claim.original)} /> },
          { label: t('remaining'), value: <Amount amount={absolute(claim.remaining)} /> },
          claim.interest > 0
            ? {
                label:
                  estimate === undefined
                    ? t('interest')
                    : t('interestFromAuthority', { date: formatDate(estimate.asOf, language) }),
                value: <Amount amount={claim.interest} />,
                alarming: row.state === 'overdue',
              }
            : undefined,
          perDay === undefined || perDay === 0
            ? undefined
            : { label: t('interestPerDay'), value: <Amount amount={perDay} /> },
          cost === undefined
            ? undefined
            : {
                label: t('costOn', { date: formatDate(cost.on, language) }),
                value: <Amount amount={cost.total} className="font-semibold" />,
              },
          claim.created === undefined
            ? undefined
            : { label: t('created'), value: <Day date={claim.created} /> },
          claim.assessment === 'unknown'
            ? undefined
            : { label: t('assessment'), value: t(`assessments.${claim.assessment}`) },
          { label: t('claimId'), value: <span className="reference">{claim.id}</span> },
        ]}
      />
      {cost === undefined ? null : (
        <p className="max-w-prose text-sm text-neutral-text-subtle">
          {t('costParts', {
            principal: formatKr(cost.principal, language),
            soFar: formatKr(cost.interestSoFar, language),
            added: formatKr(cost.added, language),
          })}
        </p>
      )}
      {claim.interest > 0 ? (
        <p className="max-w-prose text-sm text-neutral-text-subtle">{t('interestNote')}</p>
      ) : null}
    </div>
  );
}
