import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';

interface ConsequencesProps {
  readonly happens: readonly (string | undefined)[];
  readonly stays: readonly string[];
}

/** What an act does, and what it does not, before anybody does it. */
export function Consequences({ happens, stays }: ConsequencesProps) {
  const t = useTranslations('consent.ending.heads');
  return (
    <section className="ds-card flex! flex-col gap-5">
      <div className="flex max-w-prose flex-col gap-2">
        <h2 className="ds-heading" data-size="2xs">
          {t('happens')}
        </h2>
        <ul className="flex flex-col gap-2">
          {happens.map((text) =>
            text === undefined ? null : (
              <li key={text} className="flex items-start gap-2">
                <Icon name="check" className="mt-0.5 size-5" />
                <span>{text}</span>
              </li>
            ),
          )}
        </ul>
      </div>
      <div className="flex max-w-prose flex-col gap-2">
        <h2 className="ds-heading" data-size="2xs">
          {t('stays')}
        </h2>
        <ul className="list-disc pl-6">
          {stays.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
