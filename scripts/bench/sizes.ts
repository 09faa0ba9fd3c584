// What each page weighs, exactly; the bare page says what of it is the framework's own.
import { GRANLI } from '../../e2e/actions/people.ts';
import type { Bench } from './bench.ts';
import type { Figure, Subject } from './figures.ts';
import { cookieFor, PAGES, type WeighedPage } from './pages.ts';
import { weigh, type Weight } from './weigh.ts';

const KB = 1000;
/** The most JavaScript that any customer page may have, kB. */
const MOST_JS = 160;
/** What a page without interaction has beside the framework, kB: its two error boundaries, which React runs in the browser alone. */
const OWN_JS = 1.2;

const kB = (bytes: number): string => (bytes / KB).toFixed(1);

export const sizes: Subject<Bench> = {
  title: 'Bytes of each page',
  how: 'Compressed as sent, first visit with an empty cache. The figure is JavaScript; HTML, styles and fonts stand beside the name, in kB. The baseline is the framework’s own: the bare page, which has its link and its form.',
  measure: async (bench) => {
    const stand = await bench.stand('cached');
    const bare = await bench.bare();
    const [cookie] = await stand.cookies(GRANLI, 1);
    const framework = await weigh(bare.url);
    const figures: Figure[] = [];
    for (const page of PAGES) {
      const weight = await weigh(`${stand.ownUrl}${page.path}`, cookieFor(page, cookie));
      figures.push(figureOf(page, weight, framework.js / KB));
    }
    return figures;
  },
};

const figureOf = (
  { name, interaction }: WeighedPage,
  { html, css, js, fonts }: Weight,
  framework: number,
): Figure => ({
  what: `${name} (${interaction}; HTML ${kB(html)}, CSS ${kB(css)}, fonts ${kB(fonts)})`,
  value: js / KB,
  unit: 'kB',
  baseline: { what: 'framework', value: framework },
  target: { atMost: interaction === 'none' ? Math.ceil((framework + OWN_JS) * 10) / 10 : MOST_JS },
});
