import { useTranslations } from 'next-intl';
import { PHASES, PILOT_TASKS, isDone, type PilotProgress } from '#lib/pilot/phases.ts';
import { PhaseTask } from './phase-task.tsx';

interface PhaseListProps {
  readonly progress: PilotProgress;
  readonly environment: 'sandbox' | 'test' | 'production';
}

/** The four phases with their tasks: who does each, whether it is done, and how that is known. */
export function PhaseList({ progress, environment }: PhaseListProps) {
  const t = useTranslations('pilot');
  const done = PILOT_TASKS.filter(({ id }) => isDone(id, progress)).length;
  return (
    <section aria-labelledby="faser" className="flex flex-col gap-4">
      <header className="flex flex-col gap-2">
        <h2 id="faser" className="ds-heading" data-size="sm">
          {t('heading')}
        </h2>
        <p className="max-w-prose">{t('lead')}</p>
        <p className="font-semibold">
          {t('progress', { done: String(done), all: String(PILOT_TASKS.length) })}
        </p>
      </header>
      {PHASES.map((phase) => (
        <section key={phase} aria-labelledby={`fase-${phase}`} className="ds-card flex! flex-col gap-3">
          <h3 id={`fase-${phase}`} className="ds-heading" data-size="xs">
            {t(`phases.${phase}`)}
          </h3>
          <ul className="flex flex-col divide-y divide-neutral-border-subtle">
            {PILOT_TASKS.filter((task) => task.phase === phase).map(({ id, who }) => (
              <PhaseTask key={id} id={id} who={who} progress={progress} environment={environment} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
