import type { ConsentEvent, ConsentPerson, ConsentSource } from './consent.ts';

/** What happened to a consent, as its history tells it. */
export type HistoryAct =
  | 'asked'
  | 'asked-to-renew'
  | 'granted'
  | 'rejected'
  | 'called-off'
  | 'lapsed'
  | 'failed'
  | 'expired'
  | 'withdrawn'
  | 'stopped'
  | 'left'
  | 'resumed'
  | 'replaced'
  | 'lost';

/** One line of a business's consent history. */
export interface HistoryRow {
  readonly consentId: string;
  readonly act: HistoryAct;
  /** When it happened: Altinn's time where Altinn gives one, else when the portal learnt of it. */
  readonly at: Date;
  readonly learntAt: Date;
  readonly learntBy: ConsentSource;
  /** Who asked, answered for the bank to see, or acted in the portal; undefined when Altinn, the clock or the bank's customer file did. */
  readonly person?: ConsentPerson;
  /** Until when access to the business's claims and payments was asked for. */
  readonly validTo: Date;
  /** Answers from Skatteetaten that were erased in the same moment. */
  readonly erased?: number;
}

/** What an event amounts to. */
export function historyAct({ from, to, learntBy, renewal }: ConsentEvent): HistoryAct {
  switch (to) {
    case 'requested':
      return renewal === true ? 'asked-to-renew' : 'asked';
    case 'granted':
      return from === 'stopped' ? 'resumed' : 'granted';
    case 'abandoned':
      if (learntBy === 'bank') return 'left';
      return learntBy === 'person' ? 'called-off' : 'lapsed';
    case 'revoked':
      return 'withdrawn';
    case 'stopped':
      return learntBy === 'bank' ? 'left' : 'stopped';
    case 'rejected':
    case 'failed':
    case 'expired':
    case 'replaced':
    case 'lost':
      return to;
  }
}
