import Koa from 'koa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { listen, stop } from '../../../core/listen.ts';
import { carriesSecret, createSessions } from './sessions.ts';

const PORT = 4236;
const HOUR = 3_600_000;
let now = 0;
const sessions = createSessions(() => now);
let server: Server;

beforeAll(async () => {
  const app = new Koa();
  app.use((ctx) => {
    const sid = ctx.URL.searchParams.get('login');
    if (sid !== null) sessions.start(ctx, { pid: '1', name: 'Kari', idToken: 'token', sid });
    if (ctx.path === '/end') sessions.end(ctx);
    ctx.body = sessions.of(ctx)?.name ?? 'none';
  });
  server = await listen(PORT, app.callback());
});
afterAll(() => stop(server));

async function visit(path: string, cookie = ''): Promise<{ text: string; cookie: string }> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, { headers: { cookie } });
  const [set] = response.headers.getSetCookie();
  return { text: await response.text(), cookie: set?.split(';')[0] ?? cookie };
}

describe('a session at Altinn', () => {
  it('belongs to the browser that has its cookie, for two hours', async () => {
    const { cookie } = await visit('/?login=a');
    expect((await visit('/', cookie)).text).toBe('Kari');
    expect((await visit('/')).text).toBe('none');
    expect((await visit('/', 'altinn_session=guess')).text).toBe('none');
    now += 2 * HOUR - 1;
    expect((await visit('/', cookie)).text).toBe('Kari');
    now += 1;
    expect((await visit('/', cookie)).text).toBe('none');
  });

  it('ends by the provider’s name for its own session, and no other does', async () => {
    const one = await visit('/?login=one');
    const other = await visit('/?login=other');
    sessions.endBySid('one');
    expect((await visit('/', one.cookie)).text).toBe('none');
    expect((await visit('/', other.cookie)).text).toBe('Kari');
  });

  it('is over for good when the person has logged out', async () => {
    const { cookie } = await visit('/?login=a');
    await visit('/end', cookie);
    expect((await visit('/', cookie)).text).toBe('none');
  });

  it('keeps its cookie from scripts and from other sites’ requests', async () => {
    const response = await fetch(`http://127.0.0.1:${PORT}/?login=a`);
    expect(response.headers.getSetCookie().at(-1)).toMatch(/httponly/i);
    expect(response.headers.getSetCookie().at(-1)).toMatch(/samesite=lax/i);
  });

  it.each([undefined, '', 'short', 'x'.repeat(43), 'æ'.repeat(43)])(
    'does not take %s for a form’s secret',
    (given) => {
      const csrf = 'a'.repeat(43);
      const session = { id: '', pid: '', name: '', idToken: '', sid: undefined, csrf, startedAt: 0 };
      expect(carriesSecret(session, given)).toBe(false);
      expect(carriesSecret(session, csrf)).toBe(true);
    },
  );
});
