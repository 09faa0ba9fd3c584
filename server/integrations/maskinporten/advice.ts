import 'server-only';
import { refusalReason } from '#lib/core/refusal-reason.ts';
import { messagesIn } from '#lib/messages/messages.ts';

/** Seconds. The Date header is whole seconds and a little old, so less than this says nothing. */
const NOTABLE_SKEW_SECONDS = 5;

/** What operators should look at after a refusal, in English, for the log; undefined when nothing is known about it. */
export function adviceOn(refusal: {
  readonly code: string;
  readonly description: string;
  /** The answer's Date header. */
  readonly date: string | null;
  readonly now: Date;
}): string | undefined {
  const reason = refusalReason(refusal.code, refusal.description);
  const known = reason === undefined ? [] : Object.values(messagesIn('en').check.refusal[reason]);
  const skew = skewAdvice(refusal.date, refusal.now);
  const sentences = [...known, ...(skew === undefined ? [] : [skew])];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** Compares clocks by the Date header: the most frequent cause of refused grants (docs/upstream/maskinporten.md#refusals). */
function skewAdvice(date: string | null, now: Date): string | undefined {
  const seconds = Math.round((now.getTime() - Date.parse(date ?? '')) / 1000);
  if (Number.isNaN(seconds) || Math.abs(seconds) < NOTABLE_SKEW_SECONDS) return undefined;
  return `The clock of this server is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} Maskinporten's.`;
}
