import type { ReactNode } from 'react';

interface ChoiceFieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: ReactNode;
  readonly text?: string;
}

/** One choice in a form, as a box that can be pressed anywhere on its words. */
export function ChoiceField({ type, name, value, checked, label, text }: ChoiceFieldProps) {
  const id = `${name}-${value === '' ? 'all' : value}`;
  return (
    <div className="ds-field w-full! bg-neutral-surface-default" data-variant="outline">
      <input
        id={id}
        className="ds-input"
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
      />
      <label htmlFor={id} className="font-medium!">
        {label}
      </label>
      {text === undefined ? null : (
        <p id={`${id}-text`} data-field="description">
          {text}
        </p>
      )}
    </div>
  );
}
