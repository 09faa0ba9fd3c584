import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import {
  authorityNextStep,
  counterclaimExplanation,
  suspensionExplanation,
} from '#lib/tax-account/claim-types/explanations/explanation-of.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import { codeOnly } from '#lib/tax-account/claim-types/claim-name.ts';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';

/** What is special about a claim, each with what it means: set by Skatteetaten, suspended, interest on another claim. */
export function ClaimNotes({ orgnr, row }: { readonly orgnr: string; readonly row: ClaimRow }) {
  const t = useTranslations('claim');
  const language = useLocale();
  const { claim, instalments, principal } = row;
  const nextStep = authorityNextStep(claim, language);
  const offset = instalments
    .flatMap(({ instalment }) => instalment.placements)
    .some(({ kind }) => kind === 'counterclaim');
  const unexplained = instalments.filter((one) => one.unexplained !== 0);
  const code = codeOnly(claim, language);
  return (
    <>
      {code === undefined ? null : <p className="max-w-prose">{t('codeOnly', { code })}</p>}
      {nextStep === undefined ? null : (
        <Note title={t('nextStep')} marked>
          {nextStep}
        </Note>
      )}
      {claim.assessment === 'authority' ? <p className="max-w-prose">{t('appeal')}</p> : null}
      {row.suspended ? (
        <Note title={t('suspendedTitle')}>
          {suspensionExplanation(language)} {t('suspendedLeftOut')}
        </Note>
      ) : null}
      {principal === undefined ? null : (
        <p className="max-w-prose">
          {t('interestOf', { claim: claimTitle(principal, language, t('unnamed')) })}{' '}
          <a
            href={`/bedrift/${orgnr}/ubetalte?sok=${encodeURIComponent(principal.id)}`}
            className="ds-link"
            data-query
          >
            {t('seePrincipal')}
          </a>
        </p>
      )}
      {instalments.length > 1 ? (
        <p className="max-w-prose">{t('instalmentsLead', { count: instalments.length })}</p>
      ) : null}
      {offset ? <Note title={t('counterclaimTitle')}>{counterclaimExplanation(language)}</Note> : null}
      {unexplained.map(({ instalment, unexplained: amount }) => (
        <p key={instalment.id} className="max-w-prose">
          {t('unexplained', { amount: formatKr(absolute(amount), language) })}
        </p>
      ))}
    </>
  );
}

interface NoteProps {
  readonly title: string;
  /** Something to do, and not only something to know. */
  readonly marked?: boolean;
  readonly children: ReactNode;
}

function Note({ title, marked = false, children }: NoteProps) {
  return (
    <section
      className={`flex flex-col gap-1 ${marked ? 'border-l-4 border-l-accent-base-default pl-3' : ''}`}
    >
      <h4 className="font-semibold">{title}</h4>
      <p className="max-w-prose">{children}</p>
    </section>
  );
}
