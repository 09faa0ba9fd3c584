import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import type { RunningSandbox } from '../../main.ts';

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const fetchText = async (path: string, init?: RequestInit) => {
  const answer = await fetch(new URL(path, running.sandbox.config.urls.control), init);
  return { status: answer.status, text: await answer.text() };
};
const caught = async (query = '') =>
  JSON.parse((await fetchText(`/control/mail${query}`)).text) as Record<string, unknown>[];

/** What a client hears that says each line when the one before was answered. */
const talk = (lines: readonly string[]) =>
  new Promise<string[]>((resolve, reject) => {
    const { hostname, port } = new URL(running.sandbox.config.urls.smtp);
    const socket = connect(Number(port), hostname);
    const waiting = [...lines, 'QUIT'];
    const heard: string[] = [];
    socket.on('error', reject);
    socket.on('data', (data) => {
      heard.push(String(data).slice(0, 3));
      const next = waiting.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
    });
    socket.on('close', () => resolve(heard));
  });
const START = ['EHLO me', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA'];
const OK = ['220', '250', '250', '250', '354'];
const content = (...extra: string[]) =>
  [
    'From: a@b.example',
    'To: c@d.example',
    'Date: x',
    'Message-ID: <1@b>',
    'Subject: s',
    ...extra,
    '',
    'x',
    '.',
  ].join('\r\n');

describe('the catcher', () => {
  it('takes a mail that is whole', async () => {
    expect(await talk([...START, content()])).toEqual([...OK, '250', '221']);
    expect(await caught()).toHaveLength(1);
  });

  it.each([
    ['without a date', content().replace('Date: x\r\n', '')],
    ['with eight-bit text', content('X-Name: blåbær')],
    ['with a bare line feed', content('X-Name: a\nBcc: c')],
    ['with a line that is too long', content(`X-Name: ${'a'.repeat(1000)}`)],
  ])('refuses one %s', async (_name, text) => {
    const heard = await talk([...START, text]);
    expect(heard.slice(0, 5)).toEqual(OK);
    expect(heard[5]).toMatch(/^55/);
    expect(await caught()).toEqual([]);
  });

  it('holds to the order of the commands', async () => {
    expect(
      await talk(['RCPT TO:<c@d.example>', 'DATA', 'MAIL FROM:<a@b.example>', 'DATA', 'VRFY c']),
    ).toEqual([...['220', '503', '503', '250', '503', '502', '221']]);
  });

  it('keeps nothing of a mail that was broken off', async () => {
    const { hostname, port } = new URL(running.sandbox.config.urls.smtp);
    const socket = connect(Number(port), hostname).resume();
    socket.end([...START, content().replace(/\.$/, '')].join('\r\n'));
    await once(socket, 'close');
    expect(await caught()).toEqual([]);
  });
});

describe('what was caught', () => {
  beforeEach(async () => {
    await talk([...START, content('X-Nr: 1')]);
    await talk([START[0] ?? '', 'MAIL FROM:<>', 'RCPT TO:<e@f.example>', 'DATA', content('X-Nr: <2>')]);
  });

  it('is listed newest first, per recipient, and taken away', async () => {
    const numbers = (mails: Record<string, unknown>[]) => mails.map(({ headers }) => headers);
    expect(numbers(await caught())).toMatchObject([{ 'x-nr': '<2>' }, { 'x-nr': '1' }]);
    expect(await caught('?to=c@d.example')).toMatchObject([
      { sender: 'a@b.example', recipients: ['c@d.example'], subject: 's', text: 'x\n' },
    ]);
    expect((await fetchText('/control/mail', { method: 'DELETE' })).status).toBe(204);
    expect(await caught()).toEqual([]);
  });

  it('is read on a page, with its source made harmless', async () => {
    expect((await fetchText('/mail')).text).toMatch(/e@f\.example[^]*c@d\.example/);
    expect((await fetchText('/mail?to=c@d.example')).text).not.toContain('e@f.example');
    const [newest] = await caught();
    expect((await fetchText(`/mail/${String(newest?.['id'])}`)).text).toContain('X-Nr: &#60;2&#62;');
    expect((await fetchText('/mail/999')).status).toBe(404);
  });

  it('is gone when the sandbox is put back to the start', async () => {
    await fetchText('/control/reset', { method: 'POST' });
    expect(await caught()).toEqual([]);
  });
});

describe('a fault', () => {
  const order = (fault: object) =>
    fetchText('/control/faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ system: 'mail', endpoint: 'rcpt', party: 'c@d', times: 1, fault }),
    });

  it('strikes the step and the recipient that it names', async () => {
    expect((await order({ kind: 'status', status: 450, body: 'Later' })).status).toBe(201);
    expect(await talk([...START.slice(0, 2), 'RCPT TO:<x@y.example>', 'RCPT TO:<c@d.example>'])).toEqual([
      ...['220', '250', '250', '250', '450', '221'],
    ]);
  });

  it('of another kind than a mail server has is refused', async () => {
    expect((await order({ kind: 'malformed' })).status).toBe(400);
  });
});
