const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

function content(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, field]) => element(name, field))
      .join('');
  return typeof value === 'string' ? escape(value) : JSON.stringify(value);
}

function element(name: string, value: unknown, attributes = ''): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
  return `<${name}${attributes}>${content(value)}</${name}>`;
}

/**
 * An XML document of an answer: every field an element, a list as repeated elements. The element names are the JSON
 * ones; the real service's XML schema is not public, so a client may rely on no more than this (inferred).
 */
export function toXml(root: string, value: object, namespace?: string): string {
  const attributes = namespace === undefined ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>${element(root, value, attributes)}`;
}
