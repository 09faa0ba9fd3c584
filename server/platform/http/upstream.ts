import 'server-only';
import type { Upstream } from '#lib/core/portal-error.ts';

/** One call to a system outside the portal. */
export interface UpstreamRequest {
  readonly upstream: Upstream;
  /** What the call is for, as logs name it: `token`, `consent-read`. Never carries data. */
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole exchange, the answer's body included; less when a request's deadline is nearer. */
  readonly timeoutMs: number;
  /** True for an answer that is in order though its status is 400 or more: it is no failure in the log. */
  readonly isExpected?: (answer: UpstreamAnswer) => boolean;
  /** True for a 5xx that is the upstream's word on this very request: it works, and would say the same tomorrow. */
  readonly isPermanent?: (answer: UpstreamAnswer) => boolean;
  /** Most bytes of body, after decompression, that are read. Default 5 MB. */
  readonly maxBytes?: number;
}

/** What came of a call: an answer of any status, or none that may be used. */
export type UpstreamAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly body: string }
  | { readonly kind: 'no-answer'; readonly reason: TransportErrorReason };

/** What came of a call that was made whatever became of those before it. */
export type HttpResult = Exclude<UpstreamAnswer, { kind: 'no-answer' }> | DirectSilence;
interface DirectSilence {
  readonly kind: 'no-answer';
  readonly reason: Exclude<TransportErrorReason, 'circuit-open'>;
}

/** `certificate`: the other side's was refused. `circuit-open`: not called, since the last calls all failed. */
export type TransportErrorReason =
  'timeout' | 'network' | 'certificate' | 'too-large' | 'redirect' | 'circuit-open';
