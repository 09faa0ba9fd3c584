import { useTranslations } from 'next-intl';
import { Facts } from '#components/ui/facts.tsx';
import { Kr } from '#components/ui/kr.tsx';
import type { ClaimRow, InstalmentRow } from '#lib/tax-account/claim-rows.ts';
import { DueText } from './due-text.tsx';

/** A claim's due date, its interest, and what is left in all when there is more than the next instalment. */
export function ClaimFigures({ row, next }: { readonly row: ClaimRow; readonly next?: InstalmentRow }) {
  const t = useTranslations('claim');
  const { claim, due, toPay } = row;
  // Of a claim that is suspended in part, the interest stands with the part that is to be paid.
  const isToldElsewhere =
    row.state === 'suspended' &&
    row.instalments.some(({ instalment, state }) => instalment.remaining > 0 && state !== 'suspended');
  const moreToCome = next !== undefined && toPay > next.instalment.remaining;
  return (
    <Facts
      facts={[
        {
          label: t('due'),
          value: (
            <DueText
              {...(due === undefined ? {} : { due })}
              {...(next?.daysUntilDue === undefined ? {} : { daysUntilDue: next.daysUntilDue })}
            />
          ),
        },
        moreToCome ? { label: t('remainingTotal'), value: <Kr amount={toPay} /> } : undefined,
        claim.interest > 0 && !isToldElsewhere
          ? { label: t('interest'), value: <Kr amount={claim.interest} />, alarming: row.state === 'overdue' }
          : undefined,
      ]}
    />
  );
}
