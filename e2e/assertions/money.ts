const KRONER = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount in kroner as the pages show it, from the ledger's own number. Spaces are ordinary ones, as tests see text. */
export const kr = (kroner: number): string => `${KRONER.format(kroner).replace(/\s/g, ' ')} kr`;

/** Adds kroner amounts without the drift of floats. */
export const sumKroner = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100;
