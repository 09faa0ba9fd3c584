import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';

interface ControlLinksProps {
  readonly orgnr: string;
  /** How each stands now, as a sentence. */
  readonly states: Readonly<Record<'sharing' | 'looks' | 'reminders', string>>;
}

const LINKS = [
  { key: 'sharing', path: 'deling' },
  { key: 'looks', path: 'innsyn' },
  { key: 'reminders', path: 'varsler' },
] as const;

/** What else the customer decides, each with how it stands and the page to change it on. */
export function ControlLinks({ orgnr, states }: ControlLinksProps) {
  const t = useTranslations('consent.controls');
  return (
    <section aria-labelledby="bestemmer" className="flex flex-col gap-4">
      <h2 id="bestemmer" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {LINKS.map(({ key, path }) => (
          <li key={key} className="flex items-center justify-between gap-3 px-4 py-3">
            <div className="flex min-w-0 flex-col">
              <Link href={`/bedrift/${orgnr}/${path}`} className="ds-link self-start font-medium">
                {t(`${key}.title`)}
              </Link>
              <p>{states[key]}</p>
            </div>
            <Icon name="forward" className="size-5 text-neutral-text-subtle" />
          </li>
        ))}
      </ul>
    </section>
  );
}
