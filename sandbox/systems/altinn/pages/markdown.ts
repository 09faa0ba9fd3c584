import { Html, html } from '../../../core/html.ts';

/** The little Markdown that consent texts use: paragraphs, lists of lines that begin with `- `, and links. */
export function markdown(text: string): Html {
  const blocks = text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    if (!lines.every((line) => line.startsWith('- '))) return html`<p>${inline(block)}</p>`;
    return html`<ul>
      ${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}
    </ul>`;
  });
  return html`${blocks}`;
}

function inline(text: string): Html {
  const parts = text.split(/(\[[^\]]+\]\(https:\/\/[^)\s]+\))/).map((part) => {
    const link = /^\[(.+)\]\((.+)\)$/.exec(part);
    return link === null ? html`${part}` : html`<a href="${link[2] ?? ''}">${link[1] ?? ''}</a>`;
  });
  return new Html(parts.map((part) => part.text).join(''));
}
