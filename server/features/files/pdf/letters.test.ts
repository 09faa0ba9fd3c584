import { buffer, text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { longStatement, statementFile } from '../testing/fixtures.ts';
import { statementPdf } from '../documents/statement-pdf.ts';
import { readPages, readPdf } from '../testing/read-pdf.ts';

const pdfOf = (name: string) =>
  statementPdf(statementFile(longStatement(1), { business: { name, orgnr: '313367002' } }));
/** The name as it is copied out of the document's first page. */
const copied = async (name: string): Promise<string> => (await readPages(await buffer(pdfOf(name))))[0] ?? '';

it.each([
  ['Șerban Țurcanu', 'Șerban Țurcanu'],
  ['Nguyễn Thị Hương', 'Nguyễn Thị Hương'],
  ['Čeavlái Ŋuolla ǩǯǥ', 'Čeavlái Ŋuolla ǩǯǥ'], // North and Skolt Sámi
  ['Іван Петренко', 'Іван Петренко'],
  ['A\u030alesund Bygg', 'Ålesund Bygg'], // Å as two characters
  ['Offisiell Fiskefileter', 'Offisiell Fiskefileter'],
  ['株式会社 Fjord', 'ZhuShiHuiShe Fjord'], // no glyph: transliterated
])('draws and copies every letter of %s', async (name, expected) => {
  const page = await copied(name);
  expect(page).toContain(`: ${expected}`);
  expect(page).not.toContain('\0');
});

it('identifies itself as PDF/UA-1 in its language, with a title that stays well-formed XML', async () => {
  const raw = await text(pdfOf('Granli & Sønn <AS>'));
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(raw).toContain('<dc:language><rdf:Bag><rdf:li>nb</rdf:li></rdf:Bag></dc:language>');
  expect(raw).toMatch(/<rdf:li xml:lang="x-default">[^<]*Granli &amp; Sønn &lt;AS&gt;<\/rdf:li>/);
  expect((await readPdf(await buffer(pdfOf('Granli & Sønn <AS>')))).title).toMatch(/Granli & Sønn <AS>$/);
});
