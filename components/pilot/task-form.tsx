import { useTranslations } from 'next-intl';
import type { TaskId } from '#lib/pilot/phases.ts';
import { setPilotTaskAction } from '#server/actions/pilot.ts';

interface TaskFormProps {
  readonly id: TaskId;
  readonly done: boolean;
  readonly note: string;
}

/** Ticks a task, with a note on where the evidence is. */
export function TaskForm({ id, done, note }: TaskFormProps) {
  const t = useTranslations('pilot');
  return (
    <form action={setPilotTaskAction} className="flex max-w-prose flex-col items-start gap-3 pt-2">
      <input type="hidden" name="task" value={id} />
      <div className="ds-field">
        <input
          id={`${id}-gjort`}
          className="ds-input"
          type="checkbox"
          name="done"
          value="ja"
          defaultChecked={done}
        />
        <label htmlFor={`${id}-gjort`}>{t('markDone')}</label>
      </div>
      <div className="flex w-full flex-col gap-1">
        <label htmlFor={`${id}-notat`} className="font-medium">
          {t('note')}
        </label>
        <p id={`${id}-hjelp`} className="text-neutral-text-subtle">
          {t('noteHint')}
        </p>
        <textarea
          id={`${id}-notat`}
          name="note"
          rows={2}
          maxLength={500}
          className="ds-input"
          defaultValue={note}
          aria-describedby={`${id}-hjelp`}
        />
      </div>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t('save')}
      </button>
    </form>
  );
}
