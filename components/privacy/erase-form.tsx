'use client';

import { useActionState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { eraseStoredAction } from '#server/actions/stored.ts';

interface EraseFormProps {
  readonly orgnr: string;
  readonly texts: {
    readonly submit: string;
    readonly erased: string;
    readonly logged: string;
    readonly failed: string;
    readonly failedText: string;
  };
}

/** Erases everything, and then shows the receipt. Works without JavaScript, where the whole page comes with the receipt. */
export function EraseForm({ orgnr, texts }: EraseFormProps) {
  const [state, erase, pending] = useActionState(eraseStoredAction, { kind: 'untouched' });
  if (state.kind === 'erased') {
    return (
      <Notice tone="success" title={texts.erased} level={3} live>
        <p>{state.at}</p>
        <ul className="list-disc pl-5">
          {state.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{texts.logged}</p>
      </Notice>
    );
  }
  return (
    <form action={erase} className="flex flex-col items-start gap-4">
      {state.kind === 'failed' ? (
        <Notice tone="warning" title={texts.failed} level={3} live>
          <p>{texts.failedText}</p>
        </Notice>
      ) : null}
      <input type="hidden" name="orgnr" value={orgnr} />
      <button
        type="submit"
        className="ds-button w-full sm:w-fit"
        data-variant="secondary"
        data-color="danger"
        disabled={pending}
      >
        {texts.submit}
      </button>
    </form>
  );
}
