import { type Ore, ore } from './ore.ts';

/**
 * A figure as people write and paste it, without grouping and unit and with a decimal comma: `21 200`, `21.200,00 kr`,
 * `NOK 21,200.00` and `kr 21 200,-`. One point or comma before three digits groups thousands, in every language: kroner
 * have two decimals. A minus is kept. `undefined` for what is no figure.
 */
export function plainFigure(text: string): string | undefined {
  const bare = text
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replace('\u2212', '-')
    .replace(/^(-?)(?:kroner|kr\.?|nok)/, '$1')
    .replace(/(?:kroner|kr\.?|nok)$/, '')
    .replace(/,[-\u2013]$/, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/.test(bare)) return bare.replaceAll('.', '');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(bare)) return bare.replaceAll(',', '').replace('.', ',');
  return /^-?\d+(?:[.,]\d*)?$/.test(bare) ? bare.replace('.', ',') : undefined;
}

/** An amount in kroner, read as `plainFigure` reads it. `undefined` below zero, beyond bounds, and for anything else. */
export function parseAmount(text: string): Ore | undefined {
  const [, kroner, decimals = ''] = /^(\d{1,12})(?:,(\d{1,2}))?$/.exec(plainFigure(text) ?? '') ?? [];
  return kroner === undefined ? undefined : ore(Number(kroner) * 100 + Number(decimals.padEnd(2, '0')));
}
