import { z } from 'zod';
import { parseAsText, type Params } from '#lib/core/http/search-params.ts';
import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import { ACCESSED_PARTS, type AccessLogFilter } from './access-log.ts';

const schema = z.object({ navn: parseAsText(100) });

/** The filter that an address asks for: `navn`, `hva`, `fra`, `til`. What cannot be read does not narrow. */
export function parseAccessLogFilter(params: Params): AccessLogFilter {
  const { navn: name } = schema.parse(params);
  const part = ACCESSED_PARTS.find((known) => known === params.hva);
  const [from, to] = [params.fra, params.til].map((text) => parseIsoDate(textOf(text) ?? ''));
  return {
    ...(name === '' ? {} : { name }),
    ...(part === undefined ? {} : { part }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The query of an address that asks for a filter, from a cursor on; without either, the empty text. */
export function serializeAccessLogFilter({ name, part, from, to }: AccessLogFilter, cursor?: string): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ navn: name, hva: part, fra: from, til: to, etter: cursor })) {
    if (value !== undefined) query.set(key, value);
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}

const textOf = (value: Params[string]): string | undefined => (typeof value === 'string' ? value : undefined);
