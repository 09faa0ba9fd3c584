import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { Counter, Histogram, Registry } from 'prom-client';

/** What is counted as it happens, in this process; the rest is read at each scrape (`server/ops/metrics`). */
interface Instruments {
  readonly registry: Registry;
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly upstreamCalls: Histogram<'upstream' | 'operation' | 'outcome'>;
  readonly tokens: Counter<'how'>;
  readonly queueWaits: Histogram;
  readonly queueRejections: Counter<'reason'>;
  readonly answers: Counter<'source' | 'from'>;
  readonly failedItems: Counter<'name'>;
}

/** The process's instruments. Durations are in seconds. No label holds user input. */
export const instruments = (): Instruments => singleton('instruments', create);

const SECONDS: number[] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function create(): Instruments {
  const registry = new Registry();
  return { registry, ...histograms([registry]), ...counters([registry]) };
}

const histograms = (registers: Registry[]) => ({
  requests: new Histogram({
    name: 'portal_http_request_duration_seconds',
    help: 'Seconds from a request to the end of its response, by route.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  }),
  upstreamCalls: new Histogram({
    name: 'portal_upstream_call_duration_seconds',
    help: 'Seconds of one call to another system, by status or transport error.',
    labelNames: ['upstream', 'operation', 'outcome'],
    buckets: SECONDS,
    registers,
  }),
  queueWaits: new Histogram({
    name: 'portal_skatteetaten_queue_wait_seconds',
    help: 'Seconds that a call waited in the queue to Skatteetaten.',
    buckets: SECONDS,
    registers,
  }),
});

const counters = (registers: Registry[]) => ({
  tokens: new Counter({
    name: 'portal_maskinporten_tokens_total',
    help: 'Requested tokens: reused, fetched, or failed.',
    labelNames: ['how'],
    registers,
  }),
  queueRejections: new Counter({
    name: 'portal_skatteetaten_queue_rejected_total',
    help: 'Calls to Skatteetaten that the queue rejected, by reason.',
    labelNames: ['reason'],
    registers,
  }),
  answers: new Counter({
    name: 'portal_account_answers_total',
    help: 'Answers about a tax account, by where they came from.',
    labelNames: ['source', 'from'],
    registers,
  }),
  failedItems: new Counter({
    name: 'portal_job_items_failed_total',
    help: 'Businesses or persons that a background job skipped because they failed, by job.',
    labelNames: ['name'],
    registers,
  }),
});
