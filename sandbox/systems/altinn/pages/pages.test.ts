import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../../core/types.ts';
import type { RunningSandbox } from '../../../main.ts';
import { startTestSandbox } from '../../../core/testing/sandbox.ts';
import { decide, statusOf } from '../consents.ts';
import { BANK_URN, GRANLI_URN, KARI_URN } from '../testing/test-kit.ts';
import { LOGIN_PATH } from './layout.ts';
import { Visitor } from '../testing/page-visitor.ts';

const KARI = '14837830177';
const HAVGLOTT = 'urn:altinn:organization:identifier-no:312819481';
const DAY = 86_400_000;

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const now = () => running.sandbox.clock.now('altinn');
const pathOf = ({ id }: ConsentRecord) => `/accessmanagement/ui/consent/request?id=${id}`;

function asked(changes: Partial<ConsentRecord> = {}): ConsentRecord {
  const record: ConsentRecord = {
    id: randomUUID(),
    from: GRANLI_URN,
    to: BANK_URN,
    requiredDelegator: null,
    handledBy: null,
    validTo: Date.parse('2027-02-20T11:00:00Z'),
    resource: 'ske-samtykke-krav-og-betalinger',
    action: ['consent'],
    requestMessage: null,
    redirectUrl: 'http://localhost:3000/retur?ref=abc',
    portalViewMode: 'Hide',
    events: [{ id: randomUUID(), type: 'Created', at: now(), performedBy: BANK_URN }],
    ...changes,
  };
  running.sandbox.consents.add(record);
  return record;
}

describe('the page of a request', () => {
  it('logs the person in first, then says what is asked, by whom, for whom and until when', async () => {
    const visitor = new Visitor(running);
    const page = await visitor.goAs('kari', pathOf(asked()));
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Godkjenne deling med banken</h1>');
    for (const text of ['Demobanken', 'Granli Eplepress', '20.02.2027, 12:00', 'SANDKASSE'])
      expect(page.text).toContain(text);
    expect(page.text).toContain('<a href="https://www.skatteetaten.no/kravoversikt">');
    expect(page.text).not.toContain(KARI);
    expect(page.text).not.toContain('Demoleverandøren');
  });

  it('may not be framed, and its form may lead to the log-out and the consumer only', async () => {
    const page = await new Visitor(running).goAs('kari', pathOf(asked()));
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(
      `form-action 'self' ${running.sandbox.config.urls.customerLogin} http://localhost:3000;`,
    );
  });

  it('lets its own style through its policy', async () => {
    const page = await new Visitor(running).go('/accessmanagement/ui');
    const style = /<style>([^]*)<\/style>/.exec(page.text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });

  it.each([
    ['nb', 'Ja, jeg gir samtykke', 'Nei, jeg gir ikke samtykke'],
    ['nn', 'Ja, eg gir samtykke', 'Nei, eg gir ikkje samtykke'],
    ['en', 'Yes, I give consent', 'No, I do not give consent'],
  ])('has its two buttons in %s, and remembers the language', async (language, approve, reject) => {
    const visitor = new Visitor(running);
    const record = asked();
    await visitor.goAs('kari', pathOf(record));
    await visitor.go(`${pathOf(record)}&lang=${language}`);
    const page = await visitor.go(pathOf(record));
    expect(page.text).toContain(`<html lang="${language}">`);
    expect(page.text).toContain(`value="approve">${approve}</button>`);
    expect(page.text).toContain(`value="reject">${reject}</button>`);
  });

  it('names the supplier, and shows a message in the language of the page, escaped', async () => {
    const handledBy = 'urn:altinn:organization:identifier-no:319083014';
    const record = asked({ handledBy, requestMessage: { nb: '<b>Hei</b>', de: 'Hallo' } });
    const page = await new Visitor(running).goAs('kari', pathOf(record));
    expect(page.text).toContain('Demoleverandøren henter opplysningene på vegne av Demobanken');
    expect(page.text).toContain('&#60;b&#62;Hei&#60;/b&#62;');
    expect(page.text).not.toContain('Hallo');
  });

  it.each([
    ['someone without a role', 'nils', {}],
    ['someone whose role may not approve', 'per', { from: HAVGLOTT }],
    [
      'someone else than the required delegator',
      'kari',
      { requiredDelegator: 'urn:altinn:person:identifier-no:28829118809' },
    ],
    ['another person than the one asked', 'ola', { from: KARI_URN }],
  ])('does not open for %s', async (_who, key, changes) => {
    const record = asked(changes);
    const visitor = new Visitor(running);
    const page = await visitor.goAs(key, pathOf(record));
    expect(page.status).toBe(403);
    expect(page.text).toContain('AM-00000');
    expect(page.text).not.toContain('<form');
    await visitor.go(pathOf(record), { answer: 'approve' });
    expect(statusOf(record)).toBe('Created');
  });

  it('opens for the required delegator, and for a person who is asked themselves', async () => {
    for (const record of [asked({ requiredDelegator: KARI_URN }), asked({ from: KARI_URN })]) {
      expect((await new Visitor(running).goAs('kari', pathOf(record))).text).toContain(
        'Ja, jeg gir samtykke',
      );
    }
  });

  it('says so when there is no such request', async () => {
    const page = await new Visitor(running).goAs('kari', '/accessmanagement/ui/consent/request?id=1');
    expect([page.status, page.text.includes('AM-00001')]).toEqual([404, true]);
  });

  it('says so when the time is over or the answer given', async () => {
    const late = await new Visitor(running).goAs('kari', pathOf(asked({ validTo: now() - 1 })));
    expect(late.text).toContain('Fristen har gått ut');
    expect(late.text).not.toContain('<form');
    const record = asked();
    decide(record, 'Accepted', KARI, now());
    const answered = await new Visitor(running).goAs('kari', pathOf(record));
    expect(answered.text).toContain('Det er allerede gitt samtykke');
    expect(answered.text).not.toContain('<form');
  });
});

describe('answering', () => {
  it.each([
    ['approve', 'Accepted', 'http://localhost:3000/retur?ref=abc&Status=OK'],
    [
      'reject',
      'Rejected',
      'http://localhost:3000/retur?ref=abc&Status=Failed&ErrorMessage=User+did+not+give+consent',
    ],
  ])('%s is recorded, logs out everywhere and returns', async (answer, status, address) => {
    const record = asked();
    const visitor = new Visitor(running);
    const page = await visitor.goAs('kari', pathOf(record));
    const { url } = await visitor.press(page, { answer });
    expect(url).toBe(address);
    expect(record.events).toMatchObject([{ type: 'Created' }, { type: status, performedBy: KARI_URN }]);
    const { altinn, customerLogin } = running.sandbox.config.urls;
    expect(visitor.passed.map((passed) => passed.split('?')[0])).toEqual([
      `${altinn}/accessmanagement/ui/consent/request`,
      `${altinn}/accessmanagement/api/v1/consent/request/${record.id}/logout`,
      `${altinn}/authentication/api/v1/logout`,
      `${customerLogin}/logout`,
      `${altinn}/authentication/signed-out`,
      `${altinn}/accessmanagement/api/v1/logoutredirect`,
      'http://localhost:3000/retur',
    ]);
    const again = await visitor.go(pathOf(asked()));
    expect(again.url).toContain(customerLogin);
  });

  it('ends on Altinn’s front page when the return address is not escaped', async () => {
    const visitor = new Visitor(running);
    const page = await visitor.goAs('kari', pathOf(asked({ redirectUrl: 'http://localhost:3000/åpne' })));
    const end = await visitor.press(page, { answer: 'approve' });
    expect(end.url).toBe(`${running.sandbox.config.urls.altinn}/accessmanagement/ui`);
    expect(end.status).toBe(200);
  });

  it('takes the same answer twice and refuses the other', async () => {
    const record = asked();
    const one = new Visitor(running);
    const two = new Visitor(running);
    const three = new Visitor(running);
    const pages = [await one.goAs('kari', pathOf(record)), await two.goAs('kari', pathOf(record))];
    const third = await three.goAs('kari', pathOf(record));
    for (const [index, visitor] of [one, two].entries()) {
      const page = pages[index];
      if (page === undefined) throw new Error('no page');
      expect((await visitor.press(page, { answer: 'approve' })).url).toContain('Status=OK');
    }
    const refused = await three.press(third, { answer: 'reject' });
    expect([refused.status, refused.text.includes('AM-00015')]).toEqual([400, true]);
    expect(record.events).toHaveLength(2);
  });

  it('refuses an approval of what was rejected, and one that comes too late', async () => {
    const rejected = asked();
    const late = asked({ validTo: now() + 60_000 });
    const visitor = new Visitor(running);
    const page = await visitor.goAs('kari', pathOf(rejected));
    decide(rejected, 'Rejected', KARI, now());
    expect((await visitor.press(page, { answer: 'approve' })).text).toContain('AM-00002');
    const latePage = await visitor.go(pathOf(late));
    running.sandbox.clock.advance(61_000);
    const refused = await visitor.press(latePage, { answer: 'approve' });
    expect([refused.status, refused.text.includes('AM.VLD-00022')]).toEqual([400, true]);
    expect(statusOf(late)).toBe('Created');
  });

  it('asks again when the form bears no answer', async () => {
    const record = asked();
    const visitor = new Visitor(running);
    const again = await visitor.press(await visitor.goAs('kari', pathOf(record)));
    expect(again.text).toContain('Ja, jeg gir samtykke');
    expect(statusOf(record)).toBe('Created');
  });

  it('refuses a form that did not come from its own page', async () => {
    const record = asked();
    const visitor = new Visitor(running);
    await visitor.goAs('kari', pathOf(record));
    expect((await visitor.go(pathOf(record), { answer: 'approve', csrf: 'x'.repeat(43) })).status).toBe(403);
    expect((await visitor.go(pathOf(record), { answer: 'approve' })).status).toBe(403);
    expect(statusOf(record)).toBe('Created');
  });
});

describe('Altinn’s own lists', () => {
  it('lets a request that is shown be answered later, ending on a receipt', async () => {
    const record = asked({ portalViewMode: 'Show' });
    asked();
    const visitor = new Visitor(running);
    const list = await visitor.chooseActor('kari', 'Granli Eplepress');
    const links = [...list.text.matchAll(/href="([^"]+visit[^"]+)"/g)].map(([, href]) =>
      href?.replace('&#38;', '&'),
    );
    expect(links).toHaveLength(1);
    const page = await visitor.go(links[0] ?? '');
    const receipt = await visitor.press(page, { answer: 'approve' });
    expect(receipt.url).toContain('/accessmanagement/ui/consent/receipt');
    expect(receipt.text).toContain('Samtykket er gitt');
    expect(statusOf(record)).toBe('Accepted');
    expect((await visitor.go('/accessmanagement/ui/consent/log')).text).toContain('Samtykke gitt');
  });

  it('redirects as usual when a hidden request is opened as if from the list', async () => {
    const visitor = new Visitor(running);
    const page = await visitor.goAs('kari', `${pathOf(asked())}&visit=pending`);
    expect((await visitor.press(page, { answer: 'approve' })).url).toContain('Status=OK');
  });

  it('withdraws a consent after a question, and only a given one', async () => {
    const record = asked();
    const open = asked();
    decide(record, 'Accepted', KARI, now());
    const visitor = new Visitor(running);
    const list = await visitor.chooseActor('kari', 'Granli Eplepress');
    expect(list.text.match(/Trekk samtykke/g)).toHaveLength(1);
    const question = await visitor.go(`/accessmanagement/ui/consent/withdraw?id=${record.id}`);
    expect(statusOf(record)).toBe('Accepted');
    const done = await visitor.press(question);
    expect(done.text).toContain('Samtykket er trukket.');
    expect(done.text).toContain('Du har ingen aktive samtykker.');
    expect(record.events.at(-1)).toMatchObject({ type: 'Revoked', performedBy: KARI_URN });
    const refused = await visitor.press(
      await visitor.go(`/accessmanagement/ui/consent/withdraw?id=${open.id}`),
    );
    expect([refused.status, refused.text.includes('AM-00010')]).toEqual([400, true]);
  });

  it('hides the consents of others, and ended ones', async () => {
    const record = asked();
    decide(record, 'Accepted', KARI, now());
    const ola = new Visitor(running);
    expect((await ola.chooseActor('ola', 'Bjørkås Byggservice')).text).not.toContain('Granli');
    expect((await ola.go('/accessmanagement/ui/consent/log')).text).not.toContain('Granli');
    expect((await ola.go(`/accessmanagement/ui/consent/withdraw?id=${record.id}`)).status).toBe(404);
    record.validTo = now() - DAY;
    const kari = await new Visitor(running).chooseActor('kari', 'Granli Eplepress');
    expect(kari.text).toContain('Du har ingen aktive samtykker.');
  });
});

describe('whom a person acts for in Altinn', () => {
  const active = '/accessmanagement/ui/consent/active';

  it('is the person until a business is chosen at the top, and stays chosen', async () => {
    decide(asked(), 'Accepted', KARI, now());
    const visitor = new Visitor(running);
    const own = await visitor.goAs('kari', active);
    expect(own.text).toContain('ID-porten');
    expect(own.text).not.toContain('Trekk samtykke');
    const granli = await visitor.chooseActor('kari', 'Granli Eplepress');
    expect(granli.text).toContain('Trekk samtykke');
    expect(granli.text).toContain('skd_5928_202301');
    expect((await visitor.go(active)).text).toContain('Trekk samtykke');
  });

  it('gets no list of a business that the person does not manage access for', async () => {
    const record = asked({ from: 'urn:altinn:organization:identifier-no:312819481' });
    decide(record, 'Accepted', KARI, now());
    const per = new Visitor(running);
    const list = await per.chooseActor('per', 'Havgløtt Fisk AS');
    expect(list.text).toContain('Du har ikke rettigheter til å se aktive avtaler for Havgløtt Fisk AS.');
    expect(list.text).not.toContain('Trekk samtykke');
    expect((await per.go(`/accessmanagement/ui/consent/withdraw?id=${record.id}`)).status).toBe(404);
  });

  it('gets no list for a person who approved, and does not manage access', async () => {
    const SIRI = '25866842798';
    const record = asked({ from: 'urn:altinn:organization:identifier-no:217405939' });
    expect(decide(record, 'Accepted', SIRI, now())).toBe('done');
    const siri = new Visitor(running);
    const list = await siri.chooseActor('siri', 'Sjokoladekokeriet AS');
    expect(list.text).toContain('Du har ikke rettigheter til å se aktive avtaler for Sjokoladekokeriet AS.');
    expect((await siri.go(`/accessmanagement/ui/consent/withdraw?id=${record.id}`)).status).toBe(404);
  });

  it('is never a business where the person has no role', async () => {
    const visitor = new Visitor(running);
    await visitor.goAs('kari', active);
    const foreign = await visitor.press(await visitor.go(active), {
      actor: 'no-such-party',
      goto: 'https://evil.example/',
    });
    expect([foreign.url.endsWith(active), foreign.text.includes('ID-porten')]).toEqual([true, true]);
  });

  it('is asked on no front page: Altinn serves nothing on /', async () => {
    expect((await new Visitor(running).go('/')).status).toBe(404);
  });
});

describe('the session', () => {
  it('is not started by a callback that another browser began', async () => {
    const victim = new Visitor(running);
    const other = new Visitor(running);
    const login = await other.go(pathOf(asked()));
    const answer = await other.browser.open(login.url, { person: 'nils' });
    const resumed = await other.browser.open(new URL(answer.headers.get('location') ?? '', login.url).href);
    const callback = resumed.headers.get('location') ?? '';
    expect(callback).toContain('/authentication/callback?');
    expect((await victim.go(callback)).status).toBe(502);
    expect((await victim.go('/accessmanagement/ui')).text).not.toContain('Nils');
  });

  it('is not started by an ID token that was made for another log-in', async () => {
    const visitor = new Visitor(running);
    const started = await visitor.browser.open(
      `${running.sandbox.config.urls.altinn}${LOGIN_PATH}?goto=/accessmanagement/ui`,
    );
    const address = new URL(started.headers.get('location') ?? '');
    expect(address.searchParams.get('nonce')).toMatch(/^[\w-]{43}$/);
    address.searchParams.set('nonce', 'of-another-log-in');
    const login = await visitor.go(address.href);
    const page = await visitor.go(login.url, { person: 'nils' });
    expect(page.url).toContain('/authentication/callback?');
    expect(page.status).toBe(502);
    expect((await visitor.go('/accessmanagement/ui')).text).not.toContain('Nils');
  });

  it('ends after two hours', async () => {
    const visitor = new Visitor(running);
    await visitor.goAs('kari', '/accessmanagement/ui/consent/active');
    expect((await visitor.go('/accessmanagement/ui')).text).toContain('Kari Granli');
    running.sandbox.clock.advance(121 * 60_000);
    expect((await visitor.go('/accessmanagement/ui')).text).not.toContain('Kari Granli');
  });

  it('goes to no foreign address after the log-in', async () => {
    const page = await new Visitor(running).goAs(
      'kari',
      '/authentication/api/v1/authentication?goto=https://evil.example/',
    );
    expect(page.url).toBe(`${running.sandbox.config.urls.altinn}/accessmanagement/ui`);
  });

  it('says so when the login provider is down', async () => {
    running.sandbox.faults.add({ system: 'customer-login', fault: { kind: 'status', status: 503 } });
    const page = await new Visitor(running).go('/accessmanagement/ui/consent/active');
    expect([page.status, page.text.includes('Innloggingen lyktes ikke')]).toEqual([502, true]);
  });
});
