/** The diagram's script: takes in new steps as they happen, and fetches what is inside a step when it is opened. */

interface NewStep {
  readonly seq: number;
  /** Made and escaped by the server. */
  readonly row: string;
  readonly journeys: readonly { readonly id: string; readonly name: string }[];
}

/** As many as the server keeps. */
const KEPT = 2000;

const list = part('steps', HTMLOListElement);
const empty = part('empty', HTMLElement);
const state = part('state', HTMLElement);
const choice = part('journey', HTMLSelectElement);
const follow = part('follow', HTMLInputElement);
part('follow-choice', HTMLElement).hidden = false;

let waiting: NewStep[] = [];

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${id}`);
  return element;
}

const seqOf = (row: Element | null): number => Number(row?.id.slice('step-'.length) ?? 0);

/** All that came since the last frame goes in at once, so that a thousand steps cost one layout. */
function takeIn(): void {
  const newest = new Map(waiting.map((step) => [step.seq, step]));
  waiting = [];
  const template = document.createElement('template');
  template.innerHTML = [...newest.values()].map(({ row }) => row).join('');
  for (const row of [...template.content.children]) place(row);
  while (list.childElementCount > KEPT) list.firstElementChild?.remove();
  for (const { id, name } of [...newest.values()].flatMap(({ journeys }) => journeys)) offer(id, name);
  tell();
  const isReading = list.querySelector('details[open]') !== null;
  if (follow.checked && !isReading) list.lastElementChild?.scrollIntoView({ block: 'end' });
}

/** Steps come in the order in which they end; they are shown in the order in which they began. */
function place(row: Element): void {
  const seq = seqOf(row);
  let before = list.lastElementChild;
  while (before !== null && seqOf(before) > seq) before = before.previousElementSibling;
  if (seqOf(before) === seq) return;
  if (before === null) list.prepend(row);
  else before.after(row);
}

function offer(id: string, name: string): void {
  if ([...choice.options].some(({ value }) => value === id)) return;
  choice.add(new Option(name, id));
}

function tell(): void {
  empty.hidden = list.childElementCount > 0;
  const count = (list.dataset['count'] ?? '').replace('{count}', String(list.childElementCount));
  state.textContent = `${list.dataset['live'] ?? ''} · ${count}`;
}

/** What is inside a step is fetched the first time that it is opened. */
async function fillIn(details: HTMLDetailsElement): Promise<void> {
  const inside = details.querySelector('.opened');
  const source = details.dataset['source'];
  if (inside === null || source === undefined) return;
  delete details.dataset['source'];
  inside.textContent = list.dataset['loading'] ?? '';
  try {
    const answer = await fetch(source);
    if (!answer.ok) throw new Error(String(answer.status));
    inside.innerHTML = await answer.text();
  } catch {
    details.dataset['source'] = source;
    inside.textContent = list.dataset['failed'] ?? '';
  }
}

list.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) void fillIn(target);
  },
  // The event does not bubble.
  true,
);

const stream = new EventSource(`${list.dataset['stream'] ?? ''}&journey=${encodeURIComponent(choice.value)}`);
stream.addEventListener('step', ({ data }: MessageEvent<string>) => {
  if (waiting.length === 0) requestAnimationFrame(takeIn);
  waiting.push(JSON.parse(data) as NewStep);
});
stream.addEventListener('clear', () => {
  waiting = [];
  list.replaceChildren();
  tell();
});
stream.addEventListener('open', tell);
stream.addEventListener('error', () => {
  state.textContent = list.dataset['lost'] ?? '';
});

// A module of its own, whatever other pages' scripts name their things.
export {};
