import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';

interface ClaimMarksProps {
  readonly row: ClaimRow;
  /** Whether the person who looks is the owner, who is then called «deg». */
  readonly viewerIsOwner: boolean;
}

/** What is special about a claim, in words: overdue, the owner's own, suspended, decided by Skatteetaten. */
export function ClaimMarks({ row, viewerIsOwner }: ClaimMarksProps) {
  const t = useTranslations('claim');
  const { claim } = row;
  const plain = [
    claim.holder === 'owner' ? t(viewerIsOwner ? 'owner' : 'ownerOther') : undefined,
    row.state === 'suspended' ? t('suspended') : undefined,
    claim.assessment === 'authority' ? t('authority') : undefined,
  ].filter((mark) => mark !== undefined);
  if (row.state !== 'overdue' && plain.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {row.state === 'overdue' ? (
        <li className="ds-tag max-w-full font-medium!" data-color="danger">
          <Icon name="warning" className="mr-1 size-4" />
          {t('overdue')}
        </li>
      ) : null}
      {plain.map((mark) => (
        <li key={mark} className="ds-tag w-auto! max-w-full" data-color="neutral">
          {mark}
        </li>
      ))}
    </ul>
  );
}
