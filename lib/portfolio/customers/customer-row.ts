import { z } from 'zod';
import { isNationalId } from '#lib/core/identifiers/national-id.ts';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { isOrganisationForm } from './organisation-forms.ts';

/** The columns of the bank's customer file, in order; `person` and `team` may be left out. */
export const CUSTOMER_COLUMNS = ['orgnr', 'name', 'form', 'pid', 'role', 'advisor'] as const;
export const OPTIONAL_COLUMNS = ['person', 'team'] as const;

/** Control and format characters (line breaks, bidi overrides, zero-width spaces) would hide in a list, or reorder it. */
const label = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u);

const optionalLabel = (max: number, message: string) =>
  z
    .string()
    .refine((text) => text === '' || label(max).safeParse(text).success, message)
    .transform((text) => (text === '' ? undefined : text));

// The messages name the column and the rule, never the value: the file holds identity numbers.
const row = z.object({
  orgnr: z
    .string()
    .refine(isOrgnr, 'orgnr is not an organisation number (nine digits with a valid check digit)'),
  name: z
    .string()
    .refine((text) => label(200).safeParse(text).success, 'name must be 1 to 200 characters on one line'),
  form: z.string().refine(isOrganisationForm, 'form is not a known organisation form, such as ENK or AS'),
  pid: z
    .string()
    .refine(isNationalId, 'pid is not a national identity number (eleven digits with valid check digits)'),
  role: z
    .string()
    .refine((text) => label(100).safeParse(text).success, 'role must be 1 to 100 characters on one line'),
  advisor: z
    .string()
    .toLowerCase()
    .refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'advisor must be an e-mail address, or empty',
    )
    .transform((text) => (text === '' ? undefined : text)),
  person: optionalLabel(200, 'person must be at most 200 characters on one line'),
  team: optionalLabel(100, 'team must be at most 100 characters on one line'),
});

/** One person who acts for one business. */
export interface CustomerRow {
  readonly orgnr: string;
  readonly name: string;
  readonly form: string;
  readonly pid: string;
  readonly role: string;
  /** The staff member's e-mail in lower case. */
  readonly advisor?: string | undefined;
  /** The person's name, when the bank's file has that column. */
  readonly person?: string | undefined;
  /** The team that the business belongs to, when the file has that column. */
  readonly team?: string | undefined;
}

/** Parses the cells of one row, by column; the problems as texts that never repeat a value. */
export function parseCustomerRow(cells: Readonly<Record<string, string>>): CustomerRow | readonly string[] {
  const parsed = row.safeParse({ person: '', team: '', ...cells });
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
}
