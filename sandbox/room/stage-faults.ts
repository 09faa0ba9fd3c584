import { html } from '../core/html.ts';
import type { Html } from '../core/html.ts';
import { activePresets } from './deeds.ts';
import { address } from './layout.ts';
import { PRESETS } from './presets.ts';
import type { FaultPreset } from './presets.ts';
import type { Room } from './room.ts';
import type { Language } from './texts/language.ts';
import { STAGE } from './texts/stage.ts';

const EXAMPLE = `{"system":"skatteetaten","endpoint":"finans/*/krav","times":1,"fault":{"kind":"error","code":"KB-001"}}`;

/** Every preset as a switch, the faults in force besides them, and a way to make one of one's own. */
export function faultsSection({ sandbox, language }: Room): Html {
  const t = (key: keyof typeof STAGE) => STAGE[key][language];
  const active = activePresets(sandbox);
  const ofPresets = new Set(active.values());
  const others = sandbox.faults.list().filter(({ id }) => !ofPresets.has(id));
  const action = (rest: string) => address(language, 'stage', rest);
  return html`<section aria-labelledby="faults">
    <h2 id="faults">${t('faults')}</h2>
    <ul class="presets">
      ${PRESETS.map((preset) => presetSwitch(preset, active.has(preset.id), action(`/presets/${preset.id}`), language))}
    </ul>
    ${
      others.length === 0
        ? ''
        : html`<h3>${t('other')}</h3>
            <ul class="presets">
              ${others.map(
                ({ id, ...order }) =>
                  html`<li>
                    <code>${JSON.stringify(order)}</code>
                    <form method="post" action="${action(`/faults/${id}/remove`)}">
                      <button>${t('remove')}</button>
                    </form>
                  </li>`,
              )}
            </ul>`
    }
    <form method="post" action="${action('/faults/clear')}"><button>${t('clear')}</button></form>
    <details>
      <summary>${t('own')}</summary>
      <form method="post" action="${action('/faults')}">
        <p id="own-note">${t('ownLead')}</p>
        <label for="order">${t('order')}</label>
        <textarea id="order" name="order" rows="3" aria-describedby="own-note" required>${EXAMPLE}</textarea>
        <button>${t('add')}</button>
      </form>
    </details>
  </section>`;
}

function presetSwitch(
  { id, name, shows }: FaultPreset,
  isOn: boolean,
  action: string,
  language: Language,
): Html {
  return html`<li class="${isOn ? 'on' : ''}">
    <form method="post" action="${action}">
      <button aria-pressed="${String(isOn)}" aria-describedby="shows-${id}">
        <span class="switch" aria-hidden="true">${STAGE[isOn ? 'on' : 'off'][language]}</span>
        ${name[language]}
      </button>
    </form>
    <p id="shows-${id}" class="note">${shows[language]}</p>
  </li>`;
}
