import { createTranslator } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { nb } from '#lib/messages/nb.ts';
import { contactValues } from './bank-contact.tsx';

const url = new URL('https://demobanken.example/kontakt/');
const phone = '22 00 00 00';

function shown(contact: { readonly url?: URL; readonly phone?: string }, locale: 'nb' | 'nn' | 'en' = 'nb') {
  const messages = messagesIn(locale) as typeof nb;
  const t = createTranslator({ locale, messages, namespace: 'consent.ended.failed' });
  return renderToStaticMarkup(
    createElement('p', null, t.rich('text', contactValues({ name: 'Demobanken', contact }))),
  );
}

describe('a text that sends a person to the bank', () => {
  it('has the link and the number when both are set', () =>
    expect(shown({ url, phone })).toBe(
      '<p>Ingenting er delt. Prøv på nytt. Går det ikke da heller, kontakt Demobanken: ' +
        '<a href="https://demobanken.example/kontakt/" class="ds-link">demobanken.example/kontakt</a>, ' +
        '<a href="tel:22000000" class="ds-link whitespace-nowrap">22 00 00 00</a>.</p>',
    ));

  it('has the one way that is set', () => {
    expect(shown({ phone })).toContain('Demobanken: <a href="tel:22000000"');
    expect(shown({ url })).toMatch(/kontakt<\/a>\.<\/p>$/);
  });

  it.each(LANGUAGES)('promises no contact when none is set (%s)', (language) =>
    expect(shown({}, language)).not.toMatch(/kontakt|contact|Demobanken/i),
  );
});
