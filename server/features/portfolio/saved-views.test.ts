import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_PORTFOLIO_QUERY, type PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { removeView, saveView, viewsOf } from './saved-views.ts';

const RANDI = 'randi@bank.example';
const ROLF = 'rolf@bank.example';
const view = (change: Partial<PortfolioQuery>): PortfolioQuery => ({ ...DEFAULT_PORTFOLIO_QUERY, ...change });

describeDatabases('a named view', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());

  it('is the employee’s own, keeps every choice, and means the latest that was given its name', async () => {
    const overdue = view({ scope: 2, overdue: true, sort: 'overdue', descending: true, search: 'å & b' });
    expect(await saveView(RANDI, 'B', view({ status: 'expiring' }))).toMatchObject({ ok: true });
    expect(await saveView(RANDI, ' B ', overdue)).toMatchObject({ ok: true });
    expect(await saveView(RANDI, 'A', view({ shared: false, endedBy: 'bank' }))).toMatchObject({ ok: true });
    const views = await viewsOf(RANDI);
    expect(views).toMatchObject([
      { name: 'A', query: view({ shared: false, endedBy: 'bank' }) },
      { name: 'B', query: overdue },
    ]);
    expect(await viewsOf(ROLF)).toEqual([]);
    await removeView(ROLF, views[0]?.id ?? 0);
    expect(await viewsOf(RANDI)).toHaveLength(2);
    await removeView(RANDI, views[0]?.id ?? 0);
    expect(await viewsOf(RANDI)).toMatchObject([{ name: 'B' }]);
  });

  it('has a name that can be read, and no identity number', async () => {
    for (const bad of ['', '  ', 'x'.repeat(61), 'a\nb', undefined, '14837830177'])
      expect(await saveView(ROLF, bad, view({})), String(bad)).toMatchObject({
        error: { code: 'invalid-input' },
      });
    expect(await saveView(ROLF, 'A', view({ search: '14837830177' }))).toMatchObject({ ok: false });
    expect(await viewsOf(ROLF)).toEqual([]);
  });

  it('is one of twenty at most', async () => {
    for (let n = 0; n < 20; n += 1)
      expect(await saveView('tone@bank.example', `V${n}`, view({}))).toMatchObject({ ok: true });
    expect(await saveView('tone@bank.example', 'V20', view({}))).toMatchObject({ ok: false });
    expect(await saveView('tone@bank.example', 'V7', view({ shared: true }))).toMatchObject({ ok: true });
    expect(await viewsOf('tone@bank.example')).toHaveLength(20);
  });
});
