import { kroner, sum } from './ledger-book.ts';
import type { Aapnekrav, Innbetaling, Krav, Sums } from './wire.ts';

/** The sum of rows that are each cut to whole kroner first. */
const cutSum = (amounts: readonly number[]): number => sum(amounts.map(Math.trunc));

/**
 * Sums over claims, as the published payloads make them (docs/upstream/skatteetaten.md#aapnekrav-and-its-sums): each
 * row cut to whole kroner, overdue from the day after the due date, rows without a due date in no sum, credits
 * counted with their minus, interest apart and below zero on credits, `unplaced` negative and added in the balance.
 */
function sumsOf(claims: readonly Krav[], today: string, unplaced: number): Sums {
  const instalments = claims.flatMap(({ kravforfall }) => kravforfall);
  const remaining = (overdue: boolean): number =>
    cutSum(
      instalments
        .filter(({ forfallsdato }) => forfallsdato !== undefined && forfallsdato < today === overdue)
        .map((one) => one.gjenstaaendeBeloep),
    );
  const sumForfalteKrav = remaining(true);
  const sumIkkeForfalteKrav = remaining(false);
  const sumStipulerteRenter = cutSum(claims.map(({ stipulerteRenter }) => stipulerteRenter ?? 0));
  const saldo = kroner(sumForfalteKrav + sumIkkeForfalteKrav + sumStipulerteRenter + unplaced);
  return { sumStipulerteRenter, sumForfalteKrav, sumIkkeForfalteKrav, saldo };
}

/** True while something remains on any instalment, to pay or to get back. */
const isOpen = (claim: Krav): boolean =>
  claim.kravforfall.some(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep !== 0);

/**
 * The answer of `aapnekrav` for a party, from all its claims and payments. With nothing open the lists are left out and
 * the sums are zero; what the real service does then is not documented (inferred).
 */
export function overviewOf(
  party: string,
  today: string,
  claims: readonly Krav[],
  payments: readonly Innbetaling[],
): Aapnekrav {
  const open = claims.filter(isOpen);
  const unplaced = payments.filter(({ uplassertBeloep }) => uplassertBeloep !== 0);
  const sumUplasserteInnbetalinger = cutSum(
    unplaced.map(({ uplassertBeloep }) => 0 - Math.abs(uplassertBeloep)),
  );
  const groups = [...new Set(open.map(({ kravgruppe }) => kravgruppe))];
  return {
    partIdentifikator: party,
    skjermet: false,
    ...(open.length === 0 ? {} : { aapentKravMedGjenstaaendeBeloep: open }),
    ...(unplaced.length === 0 ? {} : { innbetalingMedUplassertBeloep: unplaced }),
    totalOversikt: { ...sumsOf(open, today, sumUplasserteInnbetalinger), sumUplasserteInnbetalinger },
    ...(groups.length === 0
      ? {}
      : {
          oversiktPerKravgruppe: groups.map((kravgruppe) => ({
            kravgruppe,
            ...sumsOf(
              open.filter((claim) => claim.kravgruppe === kravgruppe),
              today,
              0,
            ),
          })),
        }),
  };
}
