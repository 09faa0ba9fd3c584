import { osloDate } from '#lib/core/dates/iso-date.ts';
import { decide, statusOf } from '../systems/altinn/consents.ts';
import { act, consentsFrom, type ConsentAct } from '../control-api/consents.ts';
import type { ConsentRecord } from '../core/types.ts';
import type { SandboxCore } from '../create-sandbox.ts';
import { PRESETS, type FaultPreset } from './presets.ts';

const DAY_MS = 86_400_000;

/** The presets that are switched on, by the orders that are still in force. */
export function activePresets({ faults }: Pick<SandboxCore, 'faults'>): ReadonlyMap<string, string> {
  const rules = faults.list().map(({ id, ...order }) => ({ id, order: JSON.stringify(order) }));
  return new Map(
    PRESETS.flatMap(({ id: preset, order }) => {
      const rule = rules.find((one) => one.order === JSON.stringify(order));
      return rule === undefined ? [] : [[preset, rule.id] as const];
    }),
  );
}

/** Switches a preset on, or off when it is on. */
export function switchPreset(sandbox: Pick<SandboxCore, 'faults'>, preset: FaultPreset): void {
  const rule = activePresets(sandbox).get(preset.id);
  if (rule === undefined) sandbox.faults.add(preset.order);
  else sandbox.faults.remove(rule);
}

/**
 * Lets days pass as far as a business can see it: due dates and the ends of consents come that much nearer. The clocks stand
 * still, for Maskinporten would refuse a portal whose own clock has not moved; tokens end, so that new ones are requested.
 */
export function advanceDays({ story, consents, tokens }: SandboxCore, days: number): void {
  story.moveForward(days);
  for (const record of consents.all()) record.validTo -= days * DAY_MS;
  tokens.expireAll();
}

/** Does to the newest consent of a business that can take it what a person would do in Altinn; false when there is none. */
export function answerConsent(sandbox: SandboxCore, orgnr: string, action: ConsentAct): boolean {
  const wanted = action === 'approve' || action === 'reject' ? 'Created' : 'Accepted';
  const record = consentsFrom(sandbox, orgnr).findLast((one) => statusOf(one) === wanted);
  if (record === undefined || act(sandbox, record, action) !== undefined) return false;
  // What is withdrawn while a page is open must show at the next look, not when the old token has run out.
  sandbox.tokens.expireAll();
  return true;
}

/** Withdraws every consent in force, and ends the tokens, so that it shows at the next look. */
export function withdrawConsents(sandbox: Pick<SandboxCore, 'consents' | 'clock' | 'tokens'>): void {
  const now = sandbox.clock.now('altinn');
  for (const record of sandbox.consents.all()) withdraw(record, now);
  sandbox.tokens.expireAll();
}

/** In the name of the person who gave it. */
function withdraw(record: ConsentRecord, now: number): void {
  if (statusOf(record) !== 'Accepted') return;
  const performedBy = record.events.find(({ type }) => type === 'Accepted')?.performedBy ?? '';
  decide(record, 'Revoked', performedBy.slice(performedBy.lastIndexOf(':') + 1), now);
}

/**
 * Resets the demo. Consents in force are withdrawn first, so that the portal keeps none that Altinn does not know, as the
 * portal will learn in the ordinary way, and everybody is logged out. Everything else is as on the first day.
 */
export async function resetDemo(sandbox: SandboxCore): Promise<void> {
  await sandbox.logins.endSessions();
  const records = sandbox.consents.all();
  const now = sandbox.clock.now('altinn');
  sandbox.reset();
  for (const record of records) {
    withdraw(record, now);
    sandbox.consents.add(record);
  }
}

/** Today by Skatteetaten's clock, in Oslo. */
export const todayIn = ({ clock }: Pick<SandboxCore, 'clock'>) =>
  osloDate(new Date(clock.now('skatteetaten')));
