/** What became of one client in a bulk invitation. `not-yours` is also said of numbers that the bank does not know. */
export const BATCH_OUTCOMES = [
  'sent',
  'no-address',
  'already-active',
  'already-invited',
  'not-yours',
  'too-many',
  'refused',
  'unclear',
  'failed',
] as const;
export type BatchOutcome = (typeof BATCH_OUTCOMES)[number];

/** How far a bulk invitation has come. */
export interface BatchProgress {
  readonly id: string;
  readonly orderedAt: Date;
  readonly finishedAt: Date | undefined;
  readonly total: number;
  /** Clients of whom it is known what became of the invitation. */
  readonly done: number;
  readonly outcomes: Readonly<Record<BatchOutcome, number>>;
}
