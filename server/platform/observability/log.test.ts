import { DrizzleQueryError } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { createLog } from './log.ts';

const PID = '14837830177';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIxNDgzNzgzMDE3NyJ9.c2ln';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => void lines.push(line) }));
  const text = lines.join('');
  for (const line of lines) JSON.parse(line);
  return text;
}

describe('log', () => {
  it('writes one JSON line with the level as a word, the time and no process id', () => {
    const line: unknown = JSON.parse(
      logged((log) => log.info({ upstream: 'altinn', status: 200 }, 'answered')),
    );
    expect(line).toMatchObject({ level: 'info', upstream: 'altinn', status: 200, msg: 'answered' });
    expect(line).not.toHaveProperty('pid');
  });

  it.each([
    ['a field of the person', { pid: PID }],
    ['a number', { value: Number(PID) }],
    ['a nested text', { a: [{ b: `født ${PID}` }] }],
    ['digits in two groups', { text: '148378 30177' }],
    ['an error', { err: new Error(`no ${PID}`, { cause: new Error(PID) }) }],
    ['a query of a URL', { url: new URL(`https://x.example/?q=${PID}`) }],
  ])('takes an identity number out of %s', (_, fields) => {
    const text = logged((log) => log.warn(fields, 'x'));
    expect(text).not.toContain(PID);
    expect(text).not.toContain('30177');
  });

  it('keeps a failed query and where it stood, and none of its parameters', () => {
    const failed = new DrizzleQueryError('insert into x values ($1, $2)', [
      'Kari Granli',
      'a\nb: kari@x.example',
    ]);
    const line = logged((log) => log.error({ err: failed }, 'x'));
    expect(line).not.toMatch(/Kari|kari@/);
    expect(line).toMatch(/insert into x/);
    expect(line).toContain('log.test.ts');
  });

  it('takes identity numbers and tokens out of the message and out of a child log', () => {
    expect(logged((log) => log.info(`person ${PID} ${JWT}`))).not.toMatch(/14837830177|eyJ/);
    expect(logged((log) => log.child({ who: PID }).info('x'))).not.toContain(PID);
  });

  it('takes secrets, bodies and credentials out, and keeps UUIDs and organisation numbers', () => {
    const fields = {
      client_secret: 's3',
      body: 'b0dy',
      headers: { Authorization: 'Bearer t0k' },
      db: 'postgres://u:pw9@h/d',
    };
    expect(logged((log) => log.info(fields))).not.toMatch(/s3|b0dy|t0k|pw9/);
    const uuid = '4c14cbd8-6f05-4c16-9a6e-12345678901a';
    expect(logged((log) => log.info({ consentId: uuid, orgnr: '313367002' }))).toMatch(
      /12345678901a.*313367002/,
    );
  });

  it('says only that a secret is there, under whatever name', () => {
    const innocent = secret('hunter2');
    const cause = { deep: [secret('hunter2')] };
    const line = logged((log) => log.child({ innocent }).info({ innocent, err: new Error('x', { cause }) }));
    expect(line).not.toContain('hunter2');
    expect(JSON.parse(line)).toMatchObject({ innocent: '[secret]', err: { cause: { deep: ['[secret]'] } } });
  });

  it('never fails, and never lets 11 digits in a row through, whatever is logged', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true }),
        fc.stringMatching(/^\d{11}$/),
        (value, digits) => {
          expect(logged((log) => log.info({ value, nested: [{ text: `a ${digits} b` }] }))).not.toContain(
            digits,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
