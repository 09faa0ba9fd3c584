import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { OutgoingMail } from './mail-types.ts';
import { createSmtpSender } from './smtp-sender.ts';
import { caughtMails, testSmtpSettings } from './testing/mail.ts';

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const MAIL: OutgoingMail = {
  to: 'kari@havglott.example',
  subject:
    'Påminnelse: noe har forfall i dag, og linjen er så lang at den må brytes over flere linjer i hodet',
  text: 'Hei!\n\n.Et punktum først på linja, og æ, ø og å.\n',
  language: 'nb',
  id: '7c1d7f7e-0000-4000-8000-000000000001',
  date: new Date('2026-11-23T09:00:00Z'),
  unsubscribe: new URL('http://localhost:3000/api/reminders/unsubscribe?token=abc_-DEF'),
};

const settings = () => testSmtpSettings(running.sandbox);
const send = (mail = MAIL, before?: () => Promise<boolean>) =>
  createSmtpSender(settings()).send(mail, before);
const caught = () => caughtMails(running.sandbox);
type Fault = Parameters<typeof running.sandbox.faults.add>[0]['fault'];
const strike = (endpoint: string | undefined, fault: Fault) =>
  running.sandbox.faults.add({
    system: 'mail',
    fault,
    times: 1,
    ...(endpoint === undefined ? {} : { endpoint }),
  });

describe('a mail that arrives', () => {
  it('says the same as the one that was sent', async () => {
    expect(await send()).toEqual({ kind: 'sent' });
    const [mail, ...rest] = await caught();
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({ recipients: [MAIL.to], subject: MAIL.subject, text: MAIL.text });
    expect(mail?.headers).toMatchObject({
      from: 'Blåbærbanken <ikke-svar@demobanken.example>',
      to: MAIL.to,
      'message-id': `<${MAIL.id}@demobanken.example>`,
      date: 'Mon, 23 Nov 2026 09:00:00 +0000',
      'auto-submitted': 'auto-generated',
      'content-language': 'nb',
      'list-unsubscribe': '<http://localhost:3000/api/reminders/unsubscribe?token=abc_-DEF>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(mail?.source).not.toMatch(/nodemailer|text\/html/i);
  });

  it('cannot be given another recipient or header by what is in it', async () => {
    await send({ ...MAIL, subject: 'En\r\nBcc: mallory@evil.example', to: MAIL.to });
    const [mail] = await caught();
    expect(mail?.recipients).toEqual([MAIL.to]);
    expect(mail?.headers).not.toHaveProperty('bcc');
  });
});

describe('a mail of which nothing has left', () => {
  const cases: [string, string | undefined, Fault, object][] = [
    ['the server is full', undefined, { kind: 'status', status: 421 }, { kind: 'unavailable' }],
    ['the server never greets', undefined, { kind: 'hang' }, { kind: 'unavailable' }],
    ['the server breaks off', undefined, { kind: 'reset' }, { kind: 'unavailable' }],
    ['the sender is not allowed', 'mail', { kind: 'status', status: 550 }, { kind: 'unavailable' }],
    ['an unknown recipient', 'rcpt', { kind: 'status', status: 550 }, { kind: 'refused', reply: 550 }],
    [
      'the recipient is greylisted',
      'rcpt',
      { kind: 'status', status: 451 },
      { kind: 'postponed', reply: 451 },
    ],
    ['the server falls silent', 'rcpt', { kind: 'hang' }, { kind: 'unavailable' }],
    ['the server goes away', 'data', { kind: 'reset' }, { kind: 'unavailable' }],
    ['no content is taken', 'data', { kind: 'status', status: 451 }, { kind: 'unavailable' }],
  ];

  it.each(cases)('when %s', async (_name, endpoint, fault, expected) => {
    strike(endpoint, fault);
    let asked = false;
    const delivery = await send(MAIL, () => Promise.resolve((asked = true)));
    expect(delivery).toMatchObject(expected);
    expect(asked).toBe(false);
    expect(await caught()).toEqual([]);
    expect(await send()).toEqual({ kind: 'sent' });
  });

  it('when the connection is refused', async () => {
    const server = { ...settings().server, port: 1 };
    expect(await createSmtpSender({ ...settings(), server }).send(MAIL)).toMatchObject({
      kind: 'unavailable',
    });
  });

  it('when the server does not upgrade to TLS and must', async () => {
    const server = { ...settings().server, requireTls: true };
    const delivery = await createSmtpSender({ ...settings(), server }).send(MAIL);
    expect(delivery).toMatchObject({ kind: 'unavailable' });
    expect(await caught()).toEqual([]);
  });

  it('when the caller says no at the last moment, or cannot say', async () => {
    expect(await send(MAIL, () => Promise.resolve(false))).toEqual({ kind: 'withheld' });
    await expect(send(MAIL, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    expect(await caught()).toEqual([]);
  });

  it('when the server refuses the content', async () => {
    strike('end', { kind: 'status', status: 554 });
    expect(await send()).toEqual({ kind: 'refused', reply: 554 });
    strike('end', { kind: 'status', status: 451 });
    expect(await send()).toEqual({ kind: 'postponed', reply: 451 });
    expect(await caught()).toEqual([]);
  });
});

describe('a mail that may have arrived', () => {
  it.each(['hang', 'reset'] as const)('is unclear: %s after the content', async (kind) => {
    strike('end', { kind });
    expect(await send()).toMatchObject({ kind: 'unclear' });
    expect(await caught()).toHaveLength(1);
  });

  it('is sent when the answer is merely late', async () => {
    strike('end', { kind: 'delay', ms: 100 });
    expect(await send()).toEqual({ kind: 'sent' });
  });
});
