import { expect, it } from 'vitest';
import { captureConsole } from './capture-console.ts';
import { runWithContext, noteReadAction, noteUnreadAction } from './request-context.ts';
import { createLog } from './log.ts';

function printed(print: (target: Pick<Console, 'error' | 'warn' | 'log' | 'info' | 'debug'>) => void) {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const nothing = () => undefined;
  const target = { error: nothing, warn: nothing, log: nothing, info: nothing, debug: nothing };
  captureConsole(target, () => log);
  print(target);
  return lines;
}

it('makes one safe JSON line of whatever is printed, line breaks, colours and identity numbers too', () => {
  const forged = 'a\n{"level":"info","msg":"forged"}\u001b[31m 14837830177';
  const lines = printed((target) => target.error('x %s', forged, new Error('of 14837830177')));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', msg: 'printed by a library' });
  expect(lines[0]).not.toContain('14837830177');
  expect(lines[0]).not.toContain('\u001b');
});

it('keeps the level, and leaves out what is empty', () => {
  const lines = printed((target) => {
    target.warn('careful');
    target.log('');
    target.info(' ');
  });
  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['warn']);
});

it('writes what is printed of an action whose arguments cannot be decoded as debug, and after it was reached as it is', () => {
  const levels = runWithContext({ requestId: 'r' }, () => {
    noteUnreadAction();
    const before = printed((target) => target.error('Error: Connection closed.'));
    noteReadAction();
    const after = printed((target) => target.error('Error: no database'));
    return [...before, ...after].map((line) => (JSON.parse(line) as { level: string }).level);
  });
  expect(levels).toEqual(['debug', 'error']);
});
