/** The guard over a body in HTML: its text with the places in the markup, its links, its pictures; and masks laid on it. */
import type { Dictionaries } from './dictionary.ts';
import type { Span, TextFinding } from './finding.ts';
import { findingAt } from './finding.ts';
import { type HtmlTag, type HtmlText, htmlText } from './html-text.ts';
import { MASKABLE, masked } from './mask.ts';
import { scanText } from './scan.ts';

/** A finding in a body. `start` and `end` count in its text; `shown` counts the signs of its text nodes. */
export interface HtmlFinding extends TextFinding {
  readonly shown: Span;
  /** Address of a link. */
  readonly href?: string;
}

/** Scans the HTML of a body. */
export function scanHtml(html: string, known: Dictionaries): HtmlFinding[] {
  const body = htmlText(html);
  const found = scanText(body.text, known).map((finding) => ({ ...finding, shown: body.shownSpan(finding) }));
  return [...found, ...linkFindings(body), ...pictureFindings(body)].sort((a, b) => a.start - b.start);
}

function linkFindings(body: HtmlText): HtmlFinding[] {
  return body.links.flatMap((link) => {
    const href = link.attributes.get('href') ?? '';
    if (!isBrokenAddress(href)) return [];
    const found = findingAt(body.text, spanOf(link), { kind: 'dead_link', reason: 'link_syntax' });
    return [{ ...found, shown: body.shownSpan(found), href }];
  });
}

const LOCAL_PATH = /^(?:[A-Za-z]:[\\/]|\\\\|file:)/;
const PLACEHOLDER = /^(?:#|javascript:|about:)?$/i;
const PRIVATE_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0|\[::1\])|\.(?:local|localhost|internal|lan)$/;

/** Whether an address can lead nobody anywhere: empty, a path on somebody's disk, a host that only the office reaches. */
export function isBrokenAddress(href: string): boolean {
  const address = href.trim();
  if (PLACEHOLDER.test(address) || LOCAL_PATH.test(address)) return true;
  if (!/^https?:/i.test(address)) return /\s/.test(address);
  const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (host === '' || /\s/.test(address) || PRIVATE_HOST.test(host)) return true;
  return !/^(?:\[[0-9a-f:]+\]|[^.\s]+(?:\.[^.\s]+)+)$/.test(host);
}

function pictureFindings(body: HtmlText): HtmlFinding[] {
  return body.pictures.flatMap((picture) => {
    if ((picture.attributes.get('alt') ?? '').trim() !== '') return [];
    const found = findingAt(body.text, spanOf(picture), {
      kind: 'picture_without_text',
      reason: 'no_alternative_text',
    });
    return [{ ...found, shown: body.shownSpan(found) }];
  });
}

const spanOf = ({ at, end }: HtmlTag): Span => ({ start: at, end });

/** The HTML with findings masked; tags inside a number stay. Findings that no mask answers are left as they are. */
export function maskHtml(html: string, findings: readonly TextFinding[]): string {
  const body = htmlText(html);
  const changes = findings
    .filter((finding) => MASKABLE.has(finding.kind))
    .flatMap((finding) => {
      const stars = masked(finding.kind, finding.text);
      return body.piecesOf(finding).map((piece) => ({
        ...piece.html,
        text: escaped(stars.slice(piece.text.start - finding.start, piece.text.end - finding.start)),
      }));
    })
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const change of changes) {
    if (change.start < at) continue;
    parts.push(html.slice(at, change.start), change.text);
    at = change.end;
  }
  return [...parts, html.slice(at)].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
