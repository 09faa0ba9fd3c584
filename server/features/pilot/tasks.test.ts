import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditEvents } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { notes, saveTask } from './tasks.ts';

const PIA = { email: 'pia@demobanken.example', name: 'Pia Pilot' };
const NOW = new Date('2026-11-23T10:00:00Z');

describeDatabases('the list of tasks', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  it('keeps the latest word on a task, and who said it', async () => {
    await saveTask(opened.db, { task: 'agreement', done: true, note: 'Arkivsak 12', by: PIA }, NOW);
    await saveTask(opened.db, { task: 'agreement', done: false, note: '', by: { ...PIA, name: 'Per' } }, NOW);
    expect(await notes(opened.db)).toEqual({
      agreement: { done: false, note: '', byName: 'Per', at: NOW },
    });
  });

  it('audits each change, without the note', async () => {
    await saveTask(opened.db, { task: 'risk', done: true, note: 'hemmelig', by: PIA }, NOW);
    const [row] = await opened.db.select().from(auditEvents);
    expect(row).toMatchObject({
      action: 'pilot-task-set',
      actorRef: PIA.email,
      detail: { task: 'risk', done: true },
    });
    expect(JSON.stringify(row)).not.toContain('hemmelig');
  });
});
