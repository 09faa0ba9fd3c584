import 'server-only';
import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { baseConfig } from '#server/platform/config/config.ts';
import { getContext } from './request-context.ts';
import { redactFields, redactText } from './redact.ts';

let shared: Logger | undefined;

/**
 * The process's log: JSON lines on standard output. Every field is made safe by name and by content, and every line by
 * content, whatever the caller passes. Lines of a request name it and its session, those of a job its run. Fields bound to a child log are made safe by content only.
 */
export const log = (): Logger => (shared ??= createLog(baseConfig().logLevel));

/** Turns the process's log off, for commands whose standard output is their answer. */
export function silenceLog(): void {
  shared = createLog('silent');
}

/** A log of its own, for tests; `log()` is what the portal uses. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const safe = (fields: object): Record<string, unknown> => redactFields(fields);
  const options: LoggerOptions = {
    level,
    // Without a base the process id does not appear as `pid`, which in this house means an identity number.
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: safe },
    mixin: () => ({ ...getContext(), ...currentTrace() }),
    hooks: { streamWrite: redactText },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** The trace that the line belongs to, while traces are collected. */
function currentTrace(): { readonly traceId?: string } {
  const span = trace.getActiveSpan();
  return span === undefined ? {} : { traceId: span.spanContext().traceId };
}
