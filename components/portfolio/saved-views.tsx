import { useTranslations } from 'next-intl';
import { ChoiceLinks } from '#components/ui/choice-links.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { portfolioAddress, portfolioParams, type PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import type { SavedView } from '#lib/portfolio/client.ts';
import { removeViewAction, saveViewAction } from '#server/actions/saved-views.ts';

interface SavedViewsProps {
  readonly query: PortfolioQuery;
  readonly views: readonly SavedView[];
  readonly outcome: 'saved' | 'failed' | undefined;
}

/** The employee's own named views as links, and the way to name the one on the screen or to remove one. */
export function SavedViews({ query, views, outcome }: SavedViewsProps) {
  const t = useTranslations('clients.saved');
  const here = portfolioAddress('/radgiver', query);
  return (
    <section aria-label={t('label')} className="no-print flex flex-col gap-2">
      {outcome === undefined ? null : (
        <Notice
          tone={outcome === 'saved' ? 'success' : 'danger'}
          title={t(outcome === 'saved' ? 'saved' : 'failed')}
          live
        />
      )}
      {views.length === 0 ? null : (
        <ChoiceLinks
          label={t('label')}
          choices={views.map(({ id, name, query: target }) => {
            const href = portfolioAddress('/radgiver', target);
            return { key: String(id), href, label: name, chosen: href === here };
          })}
        />
      )}
      <Disclosure label={t('manage')}>
        <div className="flex flex-col gap-4 pt-2">
          <form action={saveViewAction} className="flex flex-wrap items-end gap-4">
            {portfolioParams(query).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className="flex min-w-0 flex-col gap-1">
              <label htmlFor="visningsnavn" className="font-medium">
                {t('name')}
              </label>
              <input id="visningsnavn" name="navn" className="ds-input" maxLength={60} required />
            </div>
            <button type="submit" className="ds-button" data-variant="secondary">
              {t('save')}
            </button>
          </form>
          {views.length === 0 ? null : (
            <ul className="flex flex-col">
              {views.map(({ id, name }) => (
                <li key={id}>
                  <form action={removeViewAction}>
                    <input type="hidden" name="id" value={id} />
                    <button type="submit" className="ds-button" data-variant="tertiary">
                      {t('remove', { name })}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Disclosure>
    </section>
  );
}
