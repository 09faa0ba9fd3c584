import { useTranslations } from 'next-intl';
import { ChoiceLinks } from './choice-links.tsx';

type Direction = 'asc' | 'desc';

interface SortLinksProps<K extends string> {
  /** What the list can be sorted by; `first` is the direction that it begins with, ascending unless said. */
  readonly sorts: readonly { readonly key: K; readonly label: string; readonly first?: Direction }[];
  readonly current: K;
  readonly direction: Direction;
  readonly hrefOf: (sort: K, direction: Direction) => string;
}

/** The order of a list, as links. Choosing the present one again turns it round. */
export function SortLinks<K extends string>({ sorts, current, direction, hrefOf }: SortLinksProps<K>) {
  const t = useTranslations('section.sort');
  const turned = direction === 'asc' ? 'desc' : 'asc';
  return (
    <ChoiceLinks
      label={t('label')}
      choices={sorts.map(({ key, label, first = 'asc' }) => {
        const chosen = key === current;
        return {
          key,
          chosen,
          href: hrefOf(key, chosen ? turned : first),
          label: chosen ? (
            <>
              {label}
              <span aria-hidden>{direction === 'asc' ? '\u00a0↑' : '\u00a0↓'}</span>
              <span className="ds-sr-only">
                , {t(direction === 'asc' ? 'ascending' : 'descending')}, {t('reverse')}
              </span>
            </>
          ) : (
            label
          ),
        };
      })}
    />
  );
}
