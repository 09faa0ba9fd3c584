export type Format = 'json' | 'xml';

/** Media ranges that each format answers to; the plainest comes last. */
const RANGES: Readonly<Record<Format, readonly string[]>> = {
  json: ['application/json', 'application/*', '*/*'],
  xml: ['application/xml', 'application/*', '*/*'],
};

/** Quality given to each media range of an Accept header, 0 to 1 (RFC 9110 section 12.5.1). */
function qualities(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept.split(',').map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [range, quality === undefined ? 1 : Number(quality.slice(2))];
    }),
  );
}

/**
 * The format that an Accept header asks for: JSON when it is absent or likes both alike, undefined when it wants
 * neither (KB-008). The most specific range decides for each format.
 */
export function formatFor(accept: string | undefined): Format | undefined {
  if (accept === undefined || accept.trim() === '') return 'json';
  const given = qualities(accept);
  const liking = (format: Format): number => {
    const range = RANGES[format].find((candidate) => given.has(candidate));
    return range === undefined ? 0 : (given.get(range) ?? 0);
  };
  const json = liking('json');
  const xml = liking('xml');
  if (json === 0 && xml === 0) return undefined;
  return xml > json ? 'xml' : 'json';
}
