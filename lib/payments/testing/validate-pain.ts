import { validateXML } from 'xmllint-wasm';
import { PAIN_SCHEMA } from './pain-schema.ts';

/** What libxml2 finds wrong with a payment file by the schema beside this file; empty when it is valid. */
export async function painFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'payments.xml', contents: xml }],
    schema: [{ fileName: 'pain.xsd', contents: PAIN_SCHEMA }],
  });
  return errors.map(({ message }) => message);
}
