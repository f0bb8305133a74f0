import { type Html, html, joined } from '../markup.ts';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * The title over a document. It breaks between words only, and one that begins with the name of its organ breaks after
 * that name where it must break (GB/T 9704: 回行时词意完整).
 */
export function documentTitle(title: string, organ: string): Html {
  const rest = title.startsWith(organ) ? title.slice(organ.length) : '';
  const text =
    rest === '' ? wordByWord(title) : html`<span>${wordByWord(organ)}</span><span>${wordByWord(rest)}</span>`;
  return html`<h1 class="doctitle">${text}</h1>`;
}

function wordByWord(text: string): Html {
  const segments = Array.from(words.segment(text), ({ segment }) => segment);
  return html`${joined(segments, html`<wbr>`)}`;
}
