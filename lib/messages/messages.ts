import { en } from './en.ts';
import type { Language } from '#lib/core/languages.ts';
import { type Messages, nb } from './nb.ts';
import { nn } from './nn.ts';

const ALL: Readonly<Record<Language, Messages>> = { nb, nn, en };

/** All texts in one language. */
export const messagesIn = (language: Language): Messages => ALL[language];
