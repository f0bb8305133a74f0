/**
 * Metadata and fields of a kind as one text to be read, with the way back to each value: labels stand before the
 * values, and the cells of a row side by side, so that a name is seen beside a number and an office's number is known.
 */
import { columnsOf, type KindField, type KindFields } from '@gongkai/law/kinds';
import type { Span, TextFinding } from '@gongkai/law/privacy';
import { masked } from '@gongkai/law/privacy';

/** Where a value stands in an object. */
export type LeafPath = readonly (string | number)[];

/** A text put together from the strings of an object. */
export interface LeafText {
  readonly text: string;
  readonly leaves: readonly (Span & { readonly path: LeafPath })[];
}

interface Draft {
  text: string;
  leaves: (Span & { path: LeafPath })[];
}

/** Fields of a kind: each with its label on a line of its own, each row of a table on one, its cells with theirs. */
export function fieldsText(declared: readonly KindField[], fields: KindFields): LeafText {
  const draft: Draft = { text: '', leaves: [] };
  for (const field of declared) {
    const value: unknown = fields[field.id];
    if (field.type === 'rows' || field.type === 'people') {
      const columns = columnsOf(field);
      if (!Array.isArray(value) || value.length === 0) continue;
      value.forEach((row: unknown, at) => {
        for (const column of columns) {
          const cell: unknown = isRecord(row) ? row[column.id] : undefined;
          if (typeof cell !== 'string') continue;
          draft.text += `${column.label}：`;
          addLeaf(draft, [field.id, at, column.id], cell);
          draft.text += '\t';
        }
        draft.text += '\n';
      });
    } else if (typeof value === 'string' && field.type !== 'choice') {
      draft.text += `${field.label}：`;
      addLeaf(draft, [field.id], value);
      draft.text += '\n';
    }
  }
  return draft;
}

/** Metadata: every string with the label that the catalogue gives it. */
export function metadataText(
  labels: Readonly<Record<string, string>>,
  metadata: Readonly<Record<string, unknown>>,
): LeafText {
  const draft: Draft = { text: '', leaves: [] };
  for (const [name, label] of Object.entries(labels)) {
    const value = metadata[name];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    values.forEach((one, at) => {
      if (typeof one !== 'string' || one === '') return;
      draft.text += `${label}：`;
      addLeaf(draft, Array.isArray(value) ? [name, at] : [name], one);
      draft.text += '\n';
    });
  }
  return draft;
}

function addLeaf(draft: Draft, path: LeafPath, value: unknown): void {
  if (typeof value !== 'string') return;
  const start = draft.text.length;
  draft.text += value;
  draft.leaves.push({ path, start, end: draft.text.length });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The path of the value in which a finding begins; undefined for one that lies in labels only. */
export function leafOf(whole: LeafText, finding: Span): LeafPath | undefined {
  return whole.leaves.find((leaf) => leaf.start < finding.end && finding.start < leaf.end)?.path;
}

/** A copy of the object with findings masked in its strings. */
export function maskLeaves<Held extends object>(
  held: Held,
  whole: LeafText,
  findings: readonly TextFinding[],
): Held {
  const copy = structuredClone(held);
  for (const finding of findings) {
    const stars = masked(finding.kind, finding.text);
    for (const leaf of whole.leaves) {
      const from = Math.max(finding.start, leaf.start);
      const to = Math.min(finding.end, leaf.end);
      if (from >= to) continue;
      replaceAt(copy, leaf.path, (text) => {
        const piece = stars.slice(from - finding.start, to - finding.start);
        return text.slice(0, from - leaf.start) + piece + text.slice(to - leaf.start);
      });
    }
  }
  return copy;
}

function replaceAt(held: unknown, path: LeafPath, change: (text: string) => string): void {
  const [step, ...rest] = path;
  if (step === undefined || typeof held !== 'object' || held === null) return;
  const own = held as Record<string | number, unknown>;
  const value = own[step];
  if (rest.length > 0) replaceAt(value, rest, change);
  else if (typeof value === 'string') own[step] = change(value);
}
