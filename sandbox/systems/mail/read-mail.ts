/** What a person sees of a mail. */
export interface ReadMail {
  readonly subject: string;
  /** Names in lower case; of a repeated header the first. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Reads a mail of one text part, with headers and content decoded (RFC 5322, 2045, 2047); UTF-8 only. */
export function readMail(source: string): ReadMail {
  const end = source.indexOf('\r\n\r\n');
  const head = end < 0 ? source : source.slice(0, end);
  const headers = readHeaders(head);
  const body = end < 0 ? '' : source.slice(end + 4);
  return {
    subject: headers['subject'] ?? '',
    headers,
    text: decodeBody(body, headers['content-transfer-encoding'] ?? '7bit').replaceAll('\r\n', '\n'),
  };
}

function readHeaders(head: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] ??= decodeWords(line.slice(colon + 1).trim());
  }
  return headers;
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the space between two of them is not part of the text. */
const decodeWords = (text: string): string =>
  text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_word, coding: string, content: string) =>
      coding.toLowerCase() === 'b' ? fromBase64(content) : fromQuoted(content.replaceAll('_', ' ')),
    );

function decodeBody(body: string, encoding: string): string {
  if (encoding.toLowerCase() === 'base64') return fromBase64(body);
  return encoding.toLowerCase() === 'quoted-printable' ? fromQuoted(body.replace(/=\r\n/g, '')) : body;
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
