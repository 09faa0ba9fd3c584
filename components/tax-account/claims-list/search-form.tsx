import { useTranslations } from 'next-intl';
import { carriedFields, type ListAddress } from './list-links.ts';

/** Searches all claims, those on other pages too, which the browser's own search cannot. */
export function SearchForm({ address }: { readonly address: ListAddress }) {
  const t = useTranslations('unpaid.search');
  const { orgnr, query } = address;
  return (
    <form
      method="get"
      action={`/bedrift/${orgnr}/ubetalte`}
      role="search"
      data-query
      className="no-print flex flex-col gap-1"
    >
      {carriedFields(address, { search: '' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="sok" className="font-medium">
        {t('label')}
      </label>
      <p id="sok-hint" className="text-sm text-neutral-text-subtle">
        {t('hint')}
      </p>
      <div className="flex flex-wrap gap-2">
        <input
          id="sok"
          name="sok"
          type="search"
          defaultValue={query.search}
          maxLength={100}
          aria-describedby="sok-hint"
          className="ds-input min-w-0 flex-1 basis-48 md:max-w-md"
        />
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('submit')}
        </button>
      </div>
    </form>
  );
}
