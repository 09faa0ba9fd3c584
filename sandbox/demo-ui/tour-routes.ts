import type Router from '@koa/router';
import { html, type Html } from '../core/html.ts';
import { address, ROOM } from './layout.ts';
import type { DemoContext } from './demo-context.ts';
import { fill } from './texts/language.ts';
import { ACT_TEXTS, POINT_TEXTS, TOUR } from './texts/tour.ts';
import { ACTS, completedSteps, type ActId } from './tour.ts';

/** The step after which each act began; the same in every language. */
export type ActStarts = Map<ActId, number>;

/** The tour: six acts whose lists tick themselves; the script refetches the part after new traffic. */
export function tourRoutes(router: Router, demo: DemoContext, beginnings: ActStarts): void {
  const { language, traffic: traffic } = demo;
  router.get('/tour', (ctx) => {
    const acts = html`${ACTS.map((act, index) => actSection(act, index + 1, demo, beginnings))}`;
    if (ctx.query['part'] === 'acts') {
      ctx.type = 'text/html; charset=utf-8';
      ctx.set('Cache-Control', 'no-store');
      ctx.body = acts.text;
      return;
    }
    const after = Math.max(0, ...traffic.steps().map(({ revision }) => revision));
    const body = html`<p class="lead">${TOUR.lead[language]}</p>
      <div
        id="acts"
        class="acts"
        data-stream="${ROOM}/${language}/stream?after=${after}"
        data-source="${address(language, 'tour', '?part=acts')}"
      >
        ${acts}
      </div>`;
    demo.send(ctx, { page: 'tour', title: TOUR.title[language], body, script: 'tour.ts' });
  });
  router.post('/tour/:act', (ctx) => {
    const act = ACTS.find(({ id }) => id === ctx.params['act']);
    if (act === undefined) {
      ctx.status = 404;
      return;
    }
    beginnings.set(act.id, traffic.steps().at(-1)?.exchange.seq ?? 0);
    ctx.status = 303;
    ctx.redirect(address(language, 'tour', `#${act.id}`));
  });
}

function actSection(
  act: (typeof ACTS)[number],
  number: number,
  { language, traffic: traffic }: DemoContext,
  beginnings: ActStarts,
): Html {
  const beginning = beginnings.get(act.id);
  const steps = traffic.steps().filter(({ exchange }) => beginning !== undefined && exchange.seq > beginning);
  const seen = completedSteps(act, steps);
  const { title, todo } = ACT_TEXTS[act.id];
  const points = act.points.map(({ id }, index) => {
    const step = seen[index];
    const state =
      step === undefined
        ? html`<span class="unseen">${TOUR.waiting[language]}</span>`
        : html`<span class="unseen">${TOUR.seen[language]},</span>
            <a href="${address(language, 'wire', `/${step.exchange.seq}`)}"
              >${fill(TOUR.step[language], { seq: step.exchange.seq })}</a
            >`;
    return html`<li class="${step === undefined ? '' : 'ticked'}">
      ${POINT_TEXTS[id]?.[language] ?? id} ${state}
    </li>`;
  });
  const isOver = seen.length === act.points.length;
  return html`<section id="${act.id}" aria-labelledby="${act.id}-title">
    <h2 id="${act.id}-title">${fill(TOUR.act[language], { number })}: ${title[language]}</h2>
    <p>${todo[language]}</p>
    <ol class="ticks">
      ${points}
    </ol>
    ${isOver ? html`<p class="notice">${TOUR.finished[language]}</p>` : ''}
    <form method="post" action="${address(language, 'tour', `/${act.id}`)}">
      <button aria-describedby="${act.id}-title">
        ${beginning === undefined ? TOUR.begin[language] : TOUR.again[language]}
      </button>
    </form>
  </section>`;
}
