import type { HistoryRow } from './history.ts';

/** A consent, or a request that became none, that is over. */
export interface PastConsent {
  readonly consentId: string;
  /** Who asked, and until when. */
  readonly asked: HistoryRow | undefined;
  /** When it was given; missing for a request that never was. */
  readonly grantedAt: Date | undefined;
  /** How it ended. */
  readonly end: HistoryRow;
}

/**
 * What is over of a business's consents, the one that ended last first; from its history, newest first, without those that
 * still live.
 */
export function pastConsents(
  rows: readonly HistoryRow[],
  living: readonly (string | undefined)[],
): readonly PastConsent[] {
  const lives = Map.groupBy(
    rows.filter(({ consentId }) => !living.includes(consentId)),
    ({ consentId }) => consentId,
  );
  return [...lives]
    .flatMap(([consentId, life]) => {
      const [end] = life;
      if (end === undefined) return [];
      const asked = life.find(({ act }) => act === 'asked' || act === 'asked-to-renew');
      return [{ consentId, asked, grantedAt: life.find(({ act }) => act === 'granted')?.at, end }];
    })
    .toSorted((a, b) => b.end.at.getTime() - a.end.at.getTime());
}
