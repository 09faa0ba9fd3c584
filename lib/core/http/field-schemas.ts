import { z } from 'zod';

/** Nine digits; whether they are an organisation number, and whose, is for the authorisation to say. */
export const orgnrField = z.string().regex(/^\d{9}$/);

/** One field's text; a field that is missing or comes more than once is empty. */
export const textField = (max: number) => z.string().max(max).catch('');

/** The texts of a field that may come any number of times. */
export const listField = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .readonly();
