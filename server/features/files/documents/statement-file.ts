import 'server-only';
import type { Language } from '#lib/core/languages.ts';
import type { Statement } from '#lib/statement/model.ts';
import type { StatementTexts } from '#lib/statement/statement-rows.ts';

/** What the three statement formats are made of; each of them has the figures of `statement` and no others. */
export interface StatementFile {
  readonly business: { readonly name: string; readonly orgnr: string };
  readonly statement: Statement;
  readonly texts: StatementTexts;
  readonly language: Language;
  readonly madeAt: Date;
}
