import 'server-only';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { CaseId } from '#lib/pilot/integration-test/cases.ts';
import type { Fact, FactKey, Reason } from '#lib/pilot/integration-test/report.ts';

type Values = Fact['values'];

/** What a case came to. */
export type Outcome =
  | { readonly result: 'passed' | 'failed'; readonly facts: readonly Fact[] }
  | {
      readonly result: 'not-run';
      readonly reason: Reason;
      readonly see?: readonly string[];
      readonly facts?: readonly Fact[];
    };

/** Gathers what a case sees; it passes when something was seen and none of it was wrong. */
export class Expectations {
  readonly #facts: Fact[] = [];

  /** Something that was seen, and whether it is as expected. */
  note(ok: boolean, key: FactKey, values: Values = {}): void {
    this.#facts.push({ key, ok, values });
  }

  /** One of two texts, by whether it is as expected. */
  check(ok: boolean, right: FactKey, wrong: FactKey, values: Values = {}): void {
    this.note(ok, ok ? right : wrong, values);
  }

  /** A call that should have succeeded did not. */
  error(error: PortalError): void {
    this.note(false, 'failed', { code: codeOf(error) });
  }

  /** A call should have been refused, by one of the codes when any are given. */
  refusal(error: PortalError | undefined, ...expected: readonly string[]): void {
    if (error === undefined) {
      this.note(false, 'notRefused');
      return;
    }
    const code = error.upstreamCode ?? error.code;
    // Silence is no refusal.
    const silent = error.code === 'upstream-unavailable' || error.code === 'upstream-busy';
    const ok = !silent && (expected.length === 0 || expected.includes(code));
    this.note(ok, ok ? 'refused' : 'refusedOtherwise', {
      code: codeOf(error),
      ...(ok ? {} : { expected: expected.join(' / ') || '4xx' }),
    });
  }

  get outcome(): Outcome {
    if (this.#facts.length === 0) return { result: 'not-run', reason: 'no-data' };
    return { result: this.#facts.every(({ ok }) => ok) ? 'passed' : 'failed', facts: this.#facts };
  }
}

/** A case that builds on another, which did not get where it must. */
export const blockedBy = (id: CaseId): Outcome => ({ result: 'not-run', reason: 'blocked', see: [id] });

/** The portal's code with the upstream's own and its id: `consent-missing, altinn, AM-00001`. */
const codeOf = ({ code, upstream, upstreamCode, correlationId }: PortalError): string =>
  [code, upstream, upstreamCode, correlationId].filter(Boolean).join(', ');
