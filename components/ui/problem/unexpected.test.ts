import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { messagesIn } from '#lib/messages/messages.ts';
import { ProblemTextsProvider } from './problem-texts.tsx';
import { Unexpected } from './unexpected.tsx';

const shown = (error: unknown): string => {
  const { unexpected, bare, retry, support, reference } = messagesIn('nn').problem;
  const boundary = createElement(Unexpected, { error, retry: () => undefined });
  const texts = { ...unexpected, action: 'Prøv igjen.', stale: bare.stale, retry, support, reference };
  return renderToStaticMarkup(createElement(ProblemTextsProvider, { texts }, boundary));
};

it('says in the language of the page what happened, and by what operations find it', () => {
  const page = shown(Object.assign(new Error('secret'), { digest: '4711' }));
  expect(page).toContain('Noko gjekk gale');
  expect(page).toContain('Referanse 4711');
  expect(page).not.toContain('secret');
});

it('has no reference when there is none', () => {
  expect(shown(new Error('secret'))).not.toContain('Referanse');
});

it('says that the page is an old one when its action is gone, and offers no way back to the same failure', () => {
  const page = shown(new UnrecognizedActionError('gone'));
  expect(page).toContain('Sida har kome i ei ny utgåve');
  expect(page).toContain('Opne sida på nytt');
  expect(page).not.toContain('Prøv igjen');
});
