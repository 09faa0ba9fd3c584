import type { ReactNode } from 'react';

interface BusinessFormProps {
  readonly action: (form: FormData) => Promise<void>;
  readonly orgnr: string;
  readonly children: ReactNode;
}

/** A form that does one thing for a business. */
export function BusinessForm({ action, orgnr, children }: BusinessFormProps) {
  return (
    <form action={action}>
      <input type="hidden" name="orgnr" value={orgnr} />
      {children}
    </form>
  );
}
