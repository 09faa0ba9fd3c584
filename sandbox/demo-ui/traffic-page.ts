import { html, type Html } from '../core/html.ts';
import { journeyName } from './traffic/correlate.ts';
import type { TrafficLog } from './traffic/traffic-log.ts';
import { address, ROOM } from './layout.ts';
import { laneHeads, stepRow } from './step-view.ts';
import { fill, type Language } from './texts/language.ts';
import { UI } from './texts/ui.ts';

/** The diagram of a journey, or of everything: what has passed so far, which the page's script goes on with. */
export function trafficPage(traffic: TrafficLog, journey: string | undefined, language: Language): Html {
  const steps = traffic.steps();
  const query = journey === undefined ? '' : `?journey=${encodeURIComponent(journey)}`;
  const latest = Math.max(0, ...steps.map(({ revision }) => revision));
  return html`<p class="lead">${UI.wireLead[language]}</p>
    <div class="tools">
      <form method="get" action="${address(language, 'wire')}" class="inline">
        <label for="journey">${UI.journey[language]}</label>
        <select id="journey" name="journey">
          <option value="">${UI.allJourneys[language]}</option>
          ${traffic.journeys().map((one) => option(one, one === journey))}
        </select>
        <button type="submit">${UI.choose[language]}</button>
      </form>
      <label class="inline" id="follow-choice" hidden
        ><input type="checkbox" id="follow" checked /> ${UI.follow[language]}</label
      >
      <a id="markdown" href="${address(language, 'wire', `.md${query}`)}">${UI.exportMarkdown[language]}</a>
      <a id="har" href="${address(language, 'wire', `.har${query}`)}">${UI.exportHar[language]}</a>
      ${
        journey === undefined
          ? html`<p class="note">${UI.recordingNote[language]}</p>`
          : html`<a id="recording" href="${address(language, 'wire', `.recording.json${query}`)}"
              >${UI.exportRecording[language]}</a
            >`
      }
      <p id="state" role="status"></p>
    </div>
    <div class="diagram">
      ${laneHeads(language)}
      <ol
        id="steps"
        aria-label="${UI.steps[language]}"
        data-stream="${ROOM}/${language}/stream?after=${latest}"
        data-live="${UI.live[language]}"
        data-lost="${UI.lost[language]}"
        data-count="${UI.count[language]}"
        data-loading="${UI.loading[language]}"
        data-failed="${UI.failed[language]}"
      >
        ${steps.filter((step) => journey === undefined || step.journeys.includes(journey)).map((step) => stepRow(step, language))}
      </ol>
      <p id="empty" ${steps.length === 0 ? '' : html`hidden`}>${UI.empty[language]}</p>
    </div>`;
}

const option = (journey: string, chosen: boolean): Html =>
  html`<option value="${journey}" ${chosen ? html`selected` : html``}>${journeyName(journey)}</option>`;

/** The heading of one step's own page. */
export const stepTitle = (seq: number, language: Language): string => fill(UI.step[language], { seq });
