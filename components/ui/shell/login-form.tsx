import type { ReactNode } from 'react';

interface LoginFormProps {
  readonly action: (form: FormData) => Promise<void>;
  /** Where the person lands after login. */
  readonly returnTo: string;
  readonly children: ReactNode;
}

/** The button that leads to a login provider. */
export function LoginForm({ action, returnTo, children }: LoginFormProps) {
  return (
    <form action={action} className="flex">
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" className="ds-button w-full sm:w-fit" data-size="md">
        {children}
      </button>
    </form>
  );
}
