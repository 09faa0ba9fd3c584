import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import {
  isAutomatic,
  isDone,
  type Evidence,
  type PilotProgress,
  type TaskId,
  type TaskNote,
} from '#lib/pilot/phases.ts';
import { TaskForm } from './task-form.tsx';

interface PhaseTaskProps {
  readonly id: TaskId;
  readonly who: 'it' | 'business' | 'all';
  readonly progress: PilotProgress;
  readonly environment: 'sandbox' | 'test' | 'production';
}

/** One task: done or not, who does it, and its evidence; one that the portal cannot judge has a form to tick it with. */
export function PhaseTask({ id, who, progress, environment }: PhaseTaskProps) {
  const t = useTranslations('pilot');
  const done = isDone(id, progress);
  const note = progress.notes[id];
  return (
    <li id={`oppgave-${id}`} className="flex items-start gap-3 py-3">
      {done ? (
        <Icon name="check" className="mt-0.5 size-6 shrink-0 text-success-text-subtle" />
      ) : (
        <span
          aria-hidden
          className="mt-1 ml-0.5 size-5 shrink-0 rounded-full border-2 border-neutral-border-default"
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium">{t(`tasks.${id}`)}</p>
        <p className="text-neutral-text-subtle">
          {t(done ? 'done' : 'open')} · {t(`who.${who}`)}
        </p>
        {isAutomatic(id) ? (
          <EvidenceText evidence={progress.evidence[id]} environment={environment} />
        ) : (
          <>
            {note === undefined ? null : <NoteText {...note} />}
            <Disclosure label={t('change')} about={t(`tasks.${id}`)}>
              <TaskForm id={id} done={done} note={note?.note ?? ''} />
            </Disclosure>
          </>
        )}
      </div>
    </li>
  );
}

function EvidenceText({
  evidence: { key, at, count = 0 },
  environment,
}: {
  readonly evidence: Evidence;
  readonly environment: PhaseTaskProps['environment'];
}) {
  const t = useTranslations('pilot');
  const name = useTranslations('integrationTest.report.environments');
  const language = useLocale();
  const date = at === undefined ? '' : formatDateTime(at, language);
  return (
    <p className="text-neutral-text-subtle">
      {t(`evidence.${key}`, { date, count, environment: name(environment) })} {t('byItself')}
    </p>
  );
}

function NoteText({ note, byName, at }: TaskNote) {
  const t = useTranslations('pilot');
  const language = useLocale();
  return (
    <>
      {note === '' ? null : <p className="whitespace-pre-line">{note}</p>}
      <p className="text-neutral-text-subtle">
        {t('noted', { name: byName, date: formatDateTime(at, language) })}
      </p>
    </>
  );
}
