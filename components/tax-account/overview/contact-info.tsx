import { useTranslations } from 'next-intl';
import { BankContact, type ReachableBank } from '#components/ui/shell/bank-contact.tsx';
import { ExternalLink } from '#components/ui/external-link.tsx';
import { SKATTEETATEN_CONTACT } from '#components/ui/skatteetaten-contact.ts';

/** Who answers what: the authority, the bank or the accountant. */
export function ContactInfo({ bank }: { readonly bank: ReachableBank }) {
  const t = useTranslations('overview.help');
  return (
    <section
      aria-labelledby="hvem"
      className="ds-card flex! flex-col gap-4"
      data-variant="tinted"
      data-color="accent"
    >
      <h2 id="hvem" className="ds-heading" data-size="2xs">
        {t('heading')}
      </h2>
      <dl className="flex flex-col gap-3">
        {(['tax', 'bank', 'accountant'] as const).map((who) => (
          <div key={who}>
            <dt className="font-medium">{t(`${who}.term`, { bank: bank.name })}</dt>
            <dd>
              {t(`${who}.text`)}
              {who === 'bank' ? <BankContact bank={bank} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <ExternalLink href={SKATTEETATEN_CONTACT}>{t('taxLink')}</ExternalLink>
      </p>
    </section>
  );
}
