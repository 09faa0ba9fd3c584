import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import type { ClientNote } from '#lib/portfolio/client.ts';
import { writeNoteAction } from '#server/actions/clients.ts';

interface ClientNotesProps {
  readonly orgnr: string;
  readonly notes: readonly ClientNote[];
  /** Whether the employee may write, and not read alone. */
  readonly mayWrite: boolean;
  readonly outcome: 'saved' | 'failed' | undefined;
}

/** Notes on the follow-up, newest first, and the way to write one. */
export function ClientNotes({ orgnr, notes, mayWrite, outcome }: ClientNotesProps) {
  const t = useTranslations('clients.page');
  const language = useLocale();
  return (
    <section id="notater" aria-labelledby="notater-tittel" className="flex flex-col gap-4">
      <h2 id="notater-tittel" className="ds-heading" data-size="xs">
        {t('notes')}
      </h2>
      {outcome === undefined ? null : (
        <Notice
          tone={outcome === 'saved' ? 'success' : 'danger'}
          title={t(outcome === 'saved' ? 'saved' : 'noteFailed')}
          level={3}
          live
        />
      )}
      {mayWrite ? (
        <form action={writeNoteAction} className="no-print flex max-w-prose flex-col gap-2">
          <input type="hidden" name="orgnr" value={orgnr} />
          <label htmlFor="notat" className="font-medium">
            {t('note')}
          </label>
          <p id="notat-hint" className="text-sm text-neutral-text-subtle">
            {t('notesText')}
          </p>
          <textarea
            id="notat"
            name="text"
            rows={3}
            maxLength={2000}
            required
            aria-describedby="notat-hint"
            className="ds-input"
          />
          <button type="submit" className="ds-button w-full sm:w-fit" data-variant="secondary">
            {t('save')}
          </button>
        </form>
      ) : null}
      {notes.length === 0 ? (
        <p>{t('noNotes')}</p>
      ) : (
        <ol className="ds-card flex! max-w-prose flex-col divide-y divide-neutral-border-subtle p-0!">
          {notes.map(({ id, author, at, text }) => (
            <li key={id} className="flex flex-col gap-1 px-4 py-3">
              <p className="text-sm text-neutral-text-subtle">
                {t('by', { name: author, at: formatDateTime(at, language) })}
              </p>
              <p className="break-words whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
