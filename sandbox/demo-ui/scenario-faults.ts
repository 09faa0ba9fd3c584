import { html, type Html } from '../core/html.ts';
import type { SystemName } from '../core/types.ts';
import { activePresets } from './actions.ts';
import { faultForm } from './fault-form.ts';
import { address } from './layout.ts';
import { PRESETS, type FaultPreset } from './presets.ts';
import type { DemoContext } from './demo-context.ts';
import { FAULTS, SYSTEM_NAMES } from './texts/faults.ts';
import type { Language } from './texts/language.ts';

const EXAMPLE = `{"system":"skatteetaten","endpoint":"finans/*/krav","times":1,"fault":{"kind":"error","code":"KB-001"}}`;

/** Every preset as a switch, by system, the faults in force besides them, and ways to make one of one's own. */
export function faultsSection({ sandbox, language }: DemoContext): Html {
  const t = (key: keyof typeof FAULTS) => FAULTS[key][language];
  const active = activePresets(sandbox);
  const ofPresets = new Set(active.values());
  const others = sandbox.faults.list().filter(({ id }) => !ofPresets.has(id));
  const action = (rest: string) => address(language, 'stage', rest);
  const systems = [...new Set(PRESETS.map(({ order }) => order.system))];
  const presetsOf = (system: SystemName) => PRESETS.filter(({ order }) => order.system === system);
  return html`<section aria-labelledby="faults">
    <h2 id="faults">${t('faults')}</h2>
    <p>${t('lead')}</p>
    ${systems.map(
      (system) =>
        html`<h3 id="faults-${system}">${SYSTEM_NAMES[system][language]}</h3>
          <ul class="presets" aria-labelledby="faults-${system}">
            ${presetsOf(system).map((preset) =>
              presetSwitch(preset, active.has(preset.id), action(`/presets/${preset.id}`), language),
            )}
            ${system === 'altinn' ? withdrawal(action('/withdraw'), language) : ''}
          </ul>`,
    )}
    ${
      others.length === 0
        ? ''
        : html`<h3>${t('other')}</h3>
            <ul class="presets">
              ${others.map(
                ({ id, ...order }) =>
                  html`<li class="on">
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
      <div class="forms">${faultForm(action('/faults/form'), language)}</div>
    </details>
    <details>
      <summary>${t('json')}</summary>
      <form method="post" action="${action('/faults')}">
        <p id="own-note">${t('jsonLead')}</p>
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
        <span class="switch" aria-hidden="true">${FAULTS[isOn ? 'on' : 'off'][language]}</span>
        ${name[language]}
      </button>
    </form>
    <p id="shows-${id}" class="note">${shows[language]}</p>
  </li>`;
}

/** No fault but an act of a person, which changes what the page shows. */
const withdrawal = (action: string, language: Language): Html =>
  html`<li>
    <form method="post" action="${action}">
      <button aria-describedby="shows-withdraw">${FAULTS.withdraw[language]}</button>
    </form>
    <p id="shows-withdraw" class="note">${FAULTS.withdrawShows[language]}</p>
  </li>`;
