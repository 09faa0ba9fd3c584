import { useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import type { ClaimRow, InstalmentRow } from '#lib/tax-account/claim-rows.ts';
import { DueText } from './due-text.tsx';

/** A claim's due date, its interest, and what is left in all when there is more than the next instalment. */
export function ClaimFigures({ row, next }: { readonly row: ClaimRow; readonly next?: InstalmentRow }) {
  const t = useTranslations('claim');
  const { claim, due, toPay } = row;
  // Of a claim that is suspended in part, the interest stands with the part that is to be paid.
  const isShownElsewhere =
    row.state === 'suspended' &&
    row.instalments.some(({ instalment, state }) => instalment.remaining > 0 && state !== 'suspended');
  const moreToCome = next !== undefined && toPay > next.instalment.remaining;
  return (
    <DescriptionList
      facts={[
        {
          label: t('due'),
          value: (
            <DueText
              due={due}
              {...(next?.daysUntilDue === undefined ? {} : { daysUntilDue: next.daysUntilDue })}
            />
          ),
        },
        moreToCome ? { label: t('remainingTotal'), value: <Amount amount={toPay} /> } : undefined,
        claim.interest > 0 && !isShownElsewhere
          ? {
              label: t('interest'),
              value: <Amount amount={claim.interest} />,
              alarming: row.state === 'overdue',
            }
          : undefined,
      ]}
    />
  );
}
