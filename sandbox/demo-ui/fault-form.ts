import { z } from 'zod';
import { faultOrder } from '../control-api/fault-schema.ts';
import { html, type Html } from '../core/html.ts';
import type { Fault, FaultSpec } from '../core/fault-registry.ts';
import { SYSTEMS } from '../core/types.ts';
import type { Language } from './texts/language.ts';
import { FAULT_KIND_NAMES, FAULTS, SYSTEM_NAMES } from './texts/faults.ts';

const KINDS = Object.keys(FAULT_KIND_NAMES) as Fault['kind'][];
const optional = z.string().transform((text) => text.trim() || undefined);
const form = z.object({
  system: z.string(),
  kind: z.enum(KINDS),
  value: optional,
  endpoint: optional,
  times: z.union([z.literal('').transform(() => undefined), z.coerce.number()]),
});

/** The fault that a filled-in form orders; undefined when it is none that the system can play. */
export function orderOfForm(body: unknown): FaultSpec | undefined {
  const { data } = form.safeParse(body);
  if (data === undefined) return undefined;
  const { kind, value, system, endpoint, times } = data;
  const fault = { kind, ...DETAILS[kind]?.(value) };
  return faultOrder.safeParse({ system, endpoint, times, fault }).data;
}

/** What the field for the value means to each kind that takes one. */
const DETAILS: Partial<Record<Fault['kind'], (value: string | undefined) => object>> = {
  status: (value) => ({ status: Number(value), body: '' }),
  delay: (value) => ({ ms: Number(value) }),
  oversized: (value) => (value === undefined ? {} : { bytes: Number(value) }),
  'leave-out': (value) => ({ members: value === undefined ? [] : [value] }),
  error: (value) => ({ code: value }),
  'xml-error': (value) => ({ status: 500, code: value }),
};

/** The form for any fault of the control API. */
export function faultForm(action: string, language: Language): Html {
  const t = (key: keyof typeof FAULTS) => FAULTS[key][language];
  return html`<form method="post" action="${action}">
    <label for="system">${t('system')}</label>
    <select id="system" name="system">
      ${SYSTEMS.map((system) => html`<option value="${system}">${SYSTEM_NAMES[system][language]}</option>`)}
    </select>
    <label for="fault-kind">${t('kind')}</label>
    <select id="fault-kind" name="kind">
      ${KINDS.map((kind) => html`<option value="${kind}">${FAULT_KIND_NAMES[kind][language]}</option>`)}
    </select>
    ${field('value', t('value'), t('valueNote'))} ${field('endpoint', t('endpoint'), t('endpointNote'))}
    ${field('times', t('times'), t('timesNote'))}
    <button>${t('add')}</button>
  </form>`;
}

const field = (name: string, label: string, note: string): Html =>
  html`<label for="fault-${name}">${label}</label>
    <input id="fault-${name}" name="${name}" type="text" aria-describedby="fault-${name}-note" />
    <p id="fault-${name}-note" class="note">${note}</p>`;
