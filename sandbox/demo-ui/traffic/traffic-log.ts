import { KEPT, type Exchange, type ExchangeLog } from '../../core/exchange-log.ts';
import { createCorrelator } from './correlate.ts';
import { describe, type PartyName, type StepKind } from './kinds.ts';

/** An exchange as a step of the diagram. */
export interface TrafficEntry {
  readonly exchange: Exchange;
  readonly kind: StepKind;
  readonly from: PartyName;
  readonly to: PartyName;
  readonly journeys: readonly string[];
  /** Grows with everything that happens on the wire; this step changed last at that one. */
  readonly revision: number;
}

/** What a listener is told: a step that is new or has found its journey, or that all steps are gone. */
export type TrafficEvent =
  | { readonly type: 'step'; readonly revision: number; readonly step: TrafficEntry }
  | { readonly type: 'clear'; readonly revision: number };

/** The exchanges of the log as steps, in order of their beginning. */
export interface TrafficLog {
  /** The steps of a journey, or all of them. */
  steps(journey?: string): readonly TrafficEntry[];
  step(seq: number): TrafficEntry | undefined;
  /** Every journey that a kept step belongs to, the one that began first first. */
  journeys(): readonly string[];
  /** What happened after a revision, for a listener that was away; everything for one that knows of no such revision. */
  since(revision: number): readonly TrafficEvent[];
  /** Listens from now on, until the answer is called. */
  listen(listener: (event: TrafficEvent) => void): () => void;
}

/** See {@link TrafficLog}; keeps as many steps as the log keeps exchanges. */
export function createTrafficLog(log: Pick<ExchangeLog, 'watch'>): TrafficLog {
  const steps = new Map<number, TrafficEntry>();
  const listeners = new Set<(event: TrafficEvent) => void>();
  const journeys = createCorrelator();
  let revision = 0;
  let clearedAt = 0;

  const tell = (event: TrafficEvent) => {
    for (const listener of listeners) listener(event);
  };
  const put = (exchange: Exchange) => {
    revision += 1;
    const step = { exchange, ...describe(exchange), journeys: journeys.of(exchange.seq), revision };
    steps.set(exchange.seq, step);
    tell({ type: 'step', revision, step });
  };

  log.watch({
    onExchange(exchange) {
      const enlightened = journeys.add(exchange);
      put(exchange);
      for (const seq of enlightened) {
        const known = steps.get(seq);
        if (known !== undefined) put(known.exchange);
      }
      while (steps.size > KEPT) steps.delete(Math.min(...steps.keys()));
    },
    onClear() {
      steps.clear();
      journeys.clear();
      revision += 1;
      clearedAt = revision;
      tell({ type: 'clear', revision });
    },
  });

  const inOrder = () => [...steps.values()].sort((a, b) => a.exchange.seq - b.exchange.seq);
  return {
    steps: (journey) => inOrder().filter((step) => journey === undefined || step.journeys.includes(journey)),
    step: (seq) => steps.get(seq),
    journeys: () => [...new Set(inOrder().flatMap((step) => step.journeys))],
    since(known) {
      const isStale = known > revision || known < clearedAt;
      const missed = inOrder()
        .filter((step) => isStale || step.revision > known)
        .map((step): TrafficEvent => ({ type: 'step', revision: step.revision, step }))
        .sort((a, b) => a.revision - b.revision);
      return isStale ? [{ type: 'clear', revision: clearedAt }, ...missed] : missed;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
