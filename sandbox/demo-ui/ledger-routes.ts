import type Router from '@koa/router';
import type Koa from 'koa';
import { z } from 'zod';
import { html } from '../core/html.ts';
import { editedLedgerOf } from '../systems/skatteetaten/ledger.ts';
import { registerClaim, registerPayment, registerPayout } from '../systems/skatteetaten/register.ts';
import { readEdits, writeEdits } from '../systems/skatteetaten/edits-file.ts';
import type { Edits } from '../systems/skatteetaten/edit-entries.ts';
import { shiftLedger } from '../systems/skatteetaten/shift-ledger.ts';
import { todayIn } from './actions.ts';
import { address } from './layout.ts';
import { ledgerPage } from './ledger-page.ts';
import type { DemoContext } from './demo-context.ts';
import { fill } from './texts/language.ts';
import { LEDGER } from './texts/ledger.ts';

/** The business shown before one is chosen. */
const FIRST = '313367002';
const MOST = 1_000_000_000;
const kroner = z.coerce.number().min(-MOST).max(MOST);
const claimForm = z.object({
  kind: z.enum(['vat', 'contribution', 'withholding']),
  amount: kroner.refine((amount) => Math.abs(amount) >= 0.01),
  dueInDays: z.coerce.number().int().min(-900).max(900),
});
const paymentForm = z.object({ amount: kroner.min(0.01), instalment: z.string() });
const payoutForm = z.object({ instalment: z.string() });
const storyForm = z.object({ story: z.string() });

/** The ledger editor: every form answers with the page, and says what was wrong when nothing came of it. */
export function ledgerRoutes(router: Router, demo: DemoContext): void {
  const { sandbox, language } = demo;
  const { story } = sandbox;
  const t = (key: keyof typeof LEDGER) => LEDGER[key][language];

  const show = (ctx: Koa.Context, orgnr: string, outcome?: string) => {
    const today = todayIn(sandbox);
    const book = editedLedgerOf(orgnr, today, story);
    if (book === undefined) return void (ctx.status = 404);
    const notice = outcome === undefined ? '' : html`<p class="notice" role="status">${outcome}</p>`;
    const body = html`${notice} ${ledgerPage(orgnr, book, today, demo)}`;
    demo.send(ctx, { page: 'ledger', rest: `/${orgnr}`, title: t('title'), body, script: 'story-file.ts' });
  };
  /** Puts what `change` makes of the account in its place; `change` answers with why not otherwise. */
  const register = (ctx: Koa.Context, orgnr: string, change: () => Edits | string) => {
    const changed = change();
    if (typeof changed === 'string') {
      show(ctx, orgnr, fill(t('refused'), { why: changed }));
      return;
    }
    story.replace(orgnr, changed);
    ctx.status = 303;
    ctx.redirect(address(language, 'ledger', `/${orgnr}?outcome=registered`));
  };
  const bookFor = (orgnr: string) => editedLedgerOf(orgnr, todayIn(sandbox), story);

  router.get('/ledger', (ctx) => {
    const orgnr = z
      .string()
      .regex(/^\d{9}$/)
      .catch(FIRST)
      .parse(ctx.query['orgnr']);
    ctx.redirect(address(language, 'ledger', `/${orgnr}`));
  });
  router.get('/ledger/:orgnr', (ctx) =>
    show(ctx, ctx.params['orgnr'] ?? '', ctx.query['outcome'] === 'registered' ? t('registered') : undefined),
  );
  router.get('/ledger/:orgnr/story.json', (ctx) => {
    ctx.type = 'application/json; charset=utf-8';
    ctx.attachment(`reskontro-${ctx.params['orgnr'] ?? ''}.json`);
    ctx.body = writeEdits(story.additionsTo(ctx.params['orgnr'] ?? ''), todayIn(sandbox));
  });
  router.post('/ledger/:orgnr/claims', (ctx) => {
    const orgnr = ctx.params['orgnr'] ?? '';
    register(ctx, orgnr, () => {
      const form = claimForm.safeParse(ctx.request.body);
      const book = bookFor(orgnr);
      if (!form.success || book === undefined) return t('badForm');
      return registerClaim(book, story.additionsTo(orgnr), form.data);
    });
  });
  router.post('/ledger/:orgnr/payments', (ctx) => {
    const orgnr = ctx.params['orgnr'] ?? '';
    register(ctx, orgnr, () => {
      const form = paymentForm.safeParse(ctx.request.body);
      const book = bookFor(orgnr);
      if (!form.success || book === undefined) return t('badForm');
      const { amount, instalment } = form.data;
      return registerPayment(book, story.additionsTo(orgnr), { amount, instalment: instalment || undefined });
    });
  });
  router.post('/ledger/:orgnr/payouts', (ctx) => {
    const orgnr = ctx.params['orgnr'] ?? '';
    register(ctx, orgnr, () => {
      const form = payoutForm.safeParse(ctx.request.body);
      const book = bookFor(orgnr);
      if (!form.success || book === undefined) return t('badForm');
      return registerPayout(book, story.additionsTo(orgnr), form.data.instalment) ?? t('noCredit');
    });
  });
  router.post('/ledger/:orgnr/story', (ctx) => {
    const orgnr = ctx.params['orgnr'] ?? '';
    register(ctx, orgnr, () => {
      const form = storyForm.safeParse(ctx.request.body);
      const book = editedLedgerOf(orgnr, todayIn(sandbox));
      if (!form.success || book === undefined) return t('badForm');
      const read = readEdits(form.data.story, shiftLedger(book, story.days));
      return read.ok ? read.value : read.error;
    });
  });
}
