/** Marks findings at their place in a page that shows the body, and leads the eye to one of them. */
import type { GuardFinding } from '../../../api/guard.ts';

const COLOURS = { removal: '#f6c9c2', decision: '#fbe7a8', advice: '#d6e4f5' } as const;

interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** Marks what stands in the body. The page is our own preview; nothing in it runs. */
export function markFindings(page: Document, findings: readonly GuardFinding[]): void {
  const body = page.querySelector('.text');
  if (body === null) return;
  unmark(body);
  const inBody = findings.filter((finding) => finding.place.part === 'body' && finding.cleared === null);
  for (const finding of [...inBody].reverse()) {
    if (finding.place.part !== 'body') continue;
    for (const piece of piecesOf(page, body, finding.place.shown)) wrap(page, piece, finding);
  }
}

function unmark(body: Element): void {
  for (const mark of body.querySelectorAll('mark[data-finding]')) mark.replaceWith(...mark.childNodes);
  body.normalize();
}

function piecesOf(page: Document, body: Element, span: { start: number; end: number }): Piece[] {
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node !== null && at < span.end; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const start = Math.max(span.start - at, 0);
    const end = Math.min(span.end - at, length);
    if (node.nodeType === Node.TEXT_NODE && start < end) pieces.push({ node: node as Text, start, end });
    at += length;
  }
  return pieces;
}

function wrap(page: Document, { node, start, end }: Piece, finding: GuardFinding): void {
  const range = page.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const mark = page.createElement('mark');
  mark.dataset.finding = finding.id;
  mark.style.backgroundColor = COLOURS[finding.demand];
  mark.style.color = 'inherit';
  range.surroundContents(mark);
}

/** Brings a finding into sight and frames it; false when the page does not show it. */
export function showFinding(page: Document, finding: GuardFinding): boolean {
  const place =
    finding.place.part === 'title'
      ? [...page.querySelectorAll<HTMLElement>('h1')]
      : [...page.querySelectorAll<HTMLElement>(`mark[data-finding="${finding.id}"]`)];
  for (const framed of page.querySelectorAll<HTMLElement>('[data-shown]')) {
    framed.style.outline = '';
    delete framed.dataset.shown;
  }
  for (const mark of place) {
    mark.style.outline = '2px solid #b3261e';
    mark.dataset.shown = '';
  }
  place[0]?.scrollIntoView({ block: 'center' });
  return place.length > 0;
}
