import 'server-only';
import { vi } from 'vitest';
import { log } from '#server/platform/observability/log.ts';

interface Line {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** What the portal has logged since it was last asked to forget. */
export interface LogCapture {
  readonly forget: () => void;
  /** How the last call of an operation came out, and what the last failure of any was taken for. */
  readonly outcome: (upstream: string, operation: string) => string;
  /** What became of the last mail, and the server's reply when there was one. */
  readonly delivery: () => string;
  /** The last line. */
  readonly last: () => string;
  /** Everything, as text. */
  readonly all: () => string;
}

/** Writes down what is logged at any level instead of printing it; undone by `vi.restoreAllMocks()`. */
export function captureLog(): LogCapture {
  let lines: Line[] = [];
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(log(), level).mockImplementation((fields: unknown, text?: unknown) => {
      if (typeof fields === 'object' && fields !== null)
        lines.push({ fields: { ...fields }, text: String(text) });
    });
  }
  return {
    forget: () => (lines = []),
    outcome(upstream, operation) {
      const call = lines.findLast(
        ({ fields, text }) =>
          text.startsWith('upstream call') &&
          fields['upstream'] === upstream &&
          fields['operation'] === operation,
      );
      const meaning = lines.findLast(({ text }) => text === 'another system could not be used');
      const came = call?.fields['status'] ?? call?.fields['noAnswer'];
      return joined([came, meaning?.fields['code']], ', ');
    },
    delivery() {
      const sent = lines.findLast(({ fields }) => fields['upstream'] === 'mail' && 'kind' in fields);
      return joined([sent?.fields['kind'], sent?.fields['reply']], ' ');
    },
    last: () => lines.at(-1)?.text ?? '',
    all: () => JSON.stringify(lines),
  };
}

/** Of what a line holds, the plain values that are there. */
const joined = (parts: readonly unknown[], by: string): string =>
  parts.filter((part) => typeof part === 'string' || typeof part === 'number').join(by);
