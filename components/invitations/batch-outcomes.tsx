import { useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { BATCH_OUTCOMES, type BatchOutcome, type BatchProgress } from '#lib/invitations/batch.ts';
import { INVITATION_DAYS } from '#lib/invitations/invitation.ts';

interface BatchClient {
  readonly orgnr: string;
  readonly name: string | undefined;
  readonly outcome: BatchOutcome | undefined;
}

interface BatchOutcomesProps {
  readonly outcomes: BatchProgress['outcomes'];
  readonly clients: readonly BatchClient[];
}

/** What became of each client, by outcome; those that went well are folded away. */
export function BatchOutcomes({ outcomes, clients }: BatchOutcomesProps) {
  const t = useTranslations('invitations.batch');
  const known = BATCH_OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
  return (
    <section aria-labelledby="resultater" className="flex flex-col gap-4">
      <h2 id="resultater" className="ds-heading" data-size="xs">
        {t('results')}
      </h2>
      {known.map((outcome) => (
        <div key={outcome} className="ds-card flex! flex-col gap-1">
          <h3 className="font-semibold">
            {t(`outcome.${outcome}`)}: {outcomes[outcome]}
          </h3>
          <p className="text-neutral-text-subtle">
            {t(`advice.${outcome}`, { days: String(INVITATION_DAYS) })}
          </p>
          <Disclosure label={t('client')} about={t(`outcome.${outcome}`)} open={outcome !== 'sent'}>
            <ul className="flex flex-col gap-1">
              {clients
                .filter((client) => client.outcome === outcome)
                .map((client) => (
                  <BatchClientLine key={client.orgnr} {...client} />
                ))}
            </ul>
          </Disclosure>
        </div>
      ))}
    </section>
  );
}

function BatchClientLine({ orgnr, name }: BatchClient) {
  const number = <span className="figure">{formatOrgnr(orgnr)}</span>;
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3">
      {name === undefined ? null : (
        <Link href={`/radgiver/${orgnr}/invitasjon`} className="ds-link">
          {name}
        </Link>
      )}
      {number}
    </li>
  );
}
