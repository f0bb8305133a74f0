/** Paints findings over the editor without touching what it shows: ranges of the browser, not marks in the text. */
import type { GuardFinding } from '../../../api/guard.ts';

const NAMES = { removal: 'guard-removal', decision: 'guard-decision', advice: 'guard-advice' } as const;

/** Paints the findings of the body; none clears the paint. Browsers that cannot paint show the list alone. */
export function paintFindings(findings: readonly GuardFinding[]): void {
  if (!('highlights' in CSS)) return;
  for (const [demand, name] of Object.entries(NAMES)) {
    const ranges = findings.flatMap((finding) => (finding.demand === demand ? (rangeOf(finding) ?? []) : []));
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/** Selects a finding in the editor and brings it into sight. */
export function selectFinding(finding: GuardFinding): void {
  const range = rangeOf(finding);
  if (range === null) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** The range of a finding; null where the editor shows other words there by now. */
function rangeOf(finding: GuardFinding): Range | null {
  const editor = document.querySelector('.writing');
  if (editor === null || finding.place.part !== 'body') return null;
  const { start, end } = finding.place.shown;
  const range = document.createRange();
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range.toString() === finding.excerpt.text.replaceAll('\n', '') ? range : null;
    }
    at += length;
  }
  return null;
}
