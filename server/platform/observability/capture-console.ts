import 'server-only';
import { format, stripVTControlCharacters } from 'node:util';
import type { Logger } from 'pino';
import { isUnreadAction } from './request-context.ts';

const METHODS = { error: 'error', warn: 'warn', log: 'info', info: 'info', debug: 'debug' } as const;

/**
 * From now on what a library prints on `target` goes to the log instead: one JSON line each, made safe as every other. Next
 * prints errors with their message and parts of the request as they came, which may hold anything, line breaks too. What it prints of
 * an action's arguments that it cannot decode is no error of the portal: anything can be sent.
 */
export function captureConsole(target: Pick<Console, keyof typeof METHODS>, log: () => Logger): void {
  for (const [method, level] of Object.entries(METHODS))
    target[method as keyof typeof METHODS] = (...printed: readonly unknown[]) => {
      const text = stripVTControlCharacters(format(...printed)).trim();
      if (text !== '') log()[isUnreadAction() ? 'debug' : level]({ text }, 'printed by a library');
    };
}
