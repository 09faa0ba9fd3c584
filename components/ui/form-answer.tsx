import type { ReactNode } from 'react';

interface FormAnswerProps {
  /** For the `aria-describedby` of the field that the answer is about. */
  readonly id?: string;
  /** What is wrong; absent when nothing is. */
  readonly problem?: ReactNode;
  /** What there is to say besides. */
  readonly children?: ReactNode;
}

/** The place of a form's answer: there from the start, so that screen readers hear what comes into it. */
export function FormAnswer({ id, problem, children }: FormAnswerProps) {
  return (
    <div id={id} role="status" className="flex flex-col gap-3">
      {children}
      {problem === undefined ? null : (
        <p className="ds-validation-message" data-color="danger">
          {problem}
        </p>
      )}
    </div>
  );
}
