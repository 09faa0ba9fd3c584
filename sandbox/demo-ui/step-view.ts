import { html, type Html } from '../core/html.ts';
import { PARTIES } from './traffic/kinds.ts';
import type { TrafficEntry } from './traffic/traffic-log.ts';
import { address } from './layout.ts';
import { fill, type Language } from './texts/language.ts';
import { PARTY_NAMES, STEP_TITLES } from './texts/steps.ts';
import { UI } from './texts/ui.ts';

/** One row of the diagram: an arrow between two lanes that opens to what was said. */
export function stepRow(step: TrafficEntry, language: Language): Html {
  const { exchange, kind, from, to } = step;
  const start = PARTIES.indexOf(from) + 1;
  const end = PARTIES.indexOf(to) + 1;
  const direction = start < end ? 'right' : 'left';
  const span = `from-${Math.min(start, end)} to-${Math.max(start, end)} wide-${Math.abs(end - start) + 1}`;
  const refused = wasRefused(exchange);
  const status = exchange.status === 0 ? UI.noAnswer[language] : String(exchange.status);
  return html`<li id="step-${exchange.seq}" class="step ${refused ? 'bad' : 'good'}">
    <details data-source="${address(language, 'wire', `/${exchange.seq}?part=step`)}">
      <summary>
        <span class="seq">${exchange.seq}</span>
        <span class="said ${span}">
          <span class="who">${PARTY_NAMES[from][language]} → ${PARTY_NAMES[to][language]}</span>
          <span class="what">${STEP_TITLES[kind][language]}</span>
          <span class="arrow ${direction}"></span>
          <span class="status"
            ><code>${exchange.method}</code>
            <strong>${status}</strong>
            ${refused ? html`<span class="mark">${UI.refused[language]}</span>` : ''}</span
          >
        </span>
      </summary>
      <div class="opened">
        <p>
          <a href="${address(language, 'wire', `/${exchange.seq}`)}"
            >${UI.showAll[language]}<span class="unseen">
              ${fill(UI.step[language], { seq: exchange.seq })}</span
            ></a
          >
        </p>
      </div>
    </details>
  </li>`;
}

/** The heads of the lanes; each row also says in words who talked to whom. */
export const laneHeads = (language: Language): Html =>
  html`<div class="lanes" aria-hidden="true">
    ${PARTIES.map((party) => html`<span>${PARTY_NAMES[party][language]}</span>`)}
  </div>`;

/** True for an exchange that went wrong; that there is nothing to show for a party (404) is an ordinary answer. */
function wasRefused({ findings, status }: TrafficEntry['exchange']): boolean {
  const isEmpty = findings.some(({ check, passed }) => check === 'party' && passed);
  return findings.some(({ passed }) => !passed) || status === 0 || (status >= 400 && !isEmpty);
}
