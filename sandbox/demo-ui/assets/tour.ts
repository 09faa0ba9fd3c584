/** Refetches the checklists after new traffic, once for all that arrived meanwhile. */
const acts = document.getElementById('acts');
let isFetching = false;
let isStale = false;

async function refresh(): Promise<void> {
  isStale = true;
  if (acts === null || isFetching) return;
  isFetching = true;
  while (isStale) {
    isStale = false;
    const answer = await fetch(acts.dataset['source'] ?? '').catch(() => undefined);
    // What the keyboard is on stays; the next thing that happens brings the rest up to date.
    if (answer?.ok === true && !acts.contains(document.activeElement)) acts.innerHTML = await answer.text();
  }
  isFetching = false;
}

if (acts !== null) {
  const stream = new EventSource(acts.dataset['stream'] ?? '');
  for (const name of ['step', 'clear', 'open']) stream.addEventListener(name, () => void refresh());
}

// A module of its own, whatever other pages' scripts name their things.
export {};
