// What a workbook holds that its reader does not see: hidden sheets, rows and columns with something in them, comments,
// white cells, names, data of other workbooks, properties (ISO/IEC 29500-1 clause 18).
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { MAX_SHEET_CELLS } from '../limits.ts';
import { walkMarkup } from '../markup.ts';
import { isNearWhite } from './docx-styles.ts';
import type { Findings } from './findings.ts';
import { packageFindings } from './office-package.ts';
import { attributeOf, isOn, local, openPackage, partText, type XmlParts } from './xml-parts.ts';

const WANTED = /^(?:xl\/(?:styles|workbook|worksheets\/sheet\d+|threadedComments\/\w+)|docProps\/\w+)\.xml$/;
/** Parts that keep data a reader does not see: sources of pivot tables, values of other workbooks, old changes. */
const KEPT_DATA = /^xl\/(?:pivotCache\/pivotCacheRecords\d*|externalLinks\/externalLink\d*)\.xml$/;

/** @throws DocumentError `malformed`, `zip_bomb` */
export function hiddenInXlsx(bytes: Uint8Array, findings: Findings): void {
  const { parts, names } = openPackage(bytes, WANTED);
  hiddenInWorkbook(bytes, findings);
  invisibleCells(parts, findings);
  hiddenNames(partText(parts, 'xl/workbook.xml'), findings);
  for (const name of names) {
    if (KEPT_DATA.test(name)) findings.add('embedded_object', { part: name });
    if (/^xl\/revisions\/revisionLog\d+\.xml$/.test(name)) findings.add('tracked_change', { part: name });
    if (name.startsWith('xl/threadedComments/')) threadedComments(partText(parts, name), findings);
  }
  packageFindings(parts, names, findings);
}

/** What is hidden in the sheets of a workbook of either kind. */
export function hiddenInWorkbook(bytes: Uint8Array, findings: Findings): void {
  const workbook = read(bytes, {
    type: 'array',
    dense: true,
    nodim: true,
    cellStyles: true,
    cellFormula: false,
    cellHTML: false,
  });
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) continue;
    if (workbook.Workbook?.Sheets?.[index]?.Hidden)
      findings.add('hidden_sheet', { sheet: name }, sheetText(sheet));
    else hiddenLines(sheet, name, findings);
    commentsOf(sheet, name, findings);
  }
}

/** Enough of a hidden sheet to know what it is. */
const SAMPLE_CELLS = 300;

type SheetRows = NonNullable<WorkSheet['!data']>;

const rowsOf = (sheet: WorkSheet): SheetRows => sheet['!data'] ?? [];

function sheetText(sheet: WorkSheet): string {
  const texts: string[] = [];
  for (const row of rowsOf(sheet)) {
    for (const cell of row ?? []) {
      if (texts.length >= SAMPLE_CELLS) return texts.join(' ');
      const text = cellText(cell);
      if (text !== '') texts.push(text);
    }
  }
  return texts.join(' ');
}

function cellText(cell: { v?: unknown; w?: string } | undefined): string {
  return cell?.v === undefined || cell.v === null ? '' : (cell.w ?? String(cell.v)).trim();
}

function hiddenLines(sheet: WorkSheet, name: string, findings: Findings): void {
  const columns = new Map<number, string[]>();
  let cells = 0;
  for (const [index, row] of rowsOf(sheet).entries()) {
    const texts = (row ?? []).map(cellText);
    cells += texts.length;
    if (cells > MAX_SHEET_CELLS) return;
    if (sheet['!rows']?.[index]?.hidden && texts.some((text) => text !== '')) {
      findings.add('hidden_row', { sheet: name, cell: String(index + 1) }, texts.filter(Boolean).join(' '));
      continue;
    }
    for (const [column, text] of texts.entries()) {
      if (text === '' || !sheet['!cols']?.[column]?.hidden) continue;
      columns.set(column, [...(columns.get(column) ?? []), text]);
    }
  }
  for (const [column, texts] of columns) {
    findings.add('hidden_column', { sheet: name, cell: utils.encode_col(column) }, texts.join(' '));
  }
}

function commentsOf(sheet: WorkSheet, name: string, findings: Findings): void {
  for (const [r, row] of rowsOf(sheet).entries()) {
    for (const [c, cell] of (row ?? []).entries()) {
      for (const { a: author, t: text } of cell?.c ?? []) {
        const written = author ? `${decodedName(author)}：${text ?? ''}` : (text ?? '');
        findings.add('comment', { sheet: name, cell: utils.encode_cell({ r, c }) }, written);
      }
    }
  }
}

/** The library hands on the names of authors as it finds them, in UTF-8 not yet decoded. */
function decodedName(name: string): string {
  if (/[^\0-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** Names that Excel makes for its own use are hidden too and say nothing. */
const OWN_NAME = /^_xl/i;

function hiddenNames(xml: string, findings: Findings): void {
  let name: string | null = null;
  let formula = '';
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        if (local(qualified) !== 'definedName') return;
        const written = attributeOf(attributes, 'name') ?? '';
        const isHidden = attributes.has('hidden') && isOn(attributes, 'hidden');
        name = isHidden && !OWN_NAME.test(written) ? written : null;
        formula = '';
      },
      close(qualified) {
        if (local(qualified) !== 'definedName' || name === null) return;
        findings.add('hidden_text', { part: 'xl/workbook.xml' }, `${name} ${formula}`);
        name = null;
      },
      text(piece) {
        if (name !== null) formula += piece;
      },
    },
  );
}

function threadedComments(xml: string, findings: Findings): void {
  let cell: string | undefined;
  let text: string | null = null;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        const name = local(qualified);
        if (name === 'threadedComment') cell = attributeOf(attributes, 'ref');
        if (name === 'text') text = '';
      },
      close(qualified) {
        if (local(qualified) !== 'text' || text === null) return;
        findings.add('comment', cell === undefined ? {} : { cell }, text);
        text = null;
      },
      text(piece) {
        if (text !== null) text += piece;
      },
    },
  );
}

/** What of a cell's look can hide what is in it. */
interface CellLook {
  readonly white: boolean;
  /** A format such as `;;;` that shows nothing. */
  readonly blank: boolean;
}

/** Cells of visible sheets in white on no ground, or in a format that shows nothing; the file names each by its look. */
function invisibleCells(parts: XmlParts, findings: Findings): void {
  const looks = cellLooks(partText(parts, 'xl/styles.xml'));
  if (!looks.some(({ white, blank }) => white || blank)) return;
  for (const part of Object.keys(parts)) {
    if (!part.startsWith('xl/worksheets/')) continue;
    invisibleCellsOf(partText(parts, part), part.replace(/^xl\/worksheets\/|\.xml$/g, ''), looks, findings);
  }
}

function invisibleCellsOf(xml: string, sheet: string, looks: readonly CellLook[], findings: Findings): void {
  let cell: { place: string; look: CellLook } | null = null;
  let isFilled = false;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes, selfClosing) {
        const name = local(qualified);
        if (name === 'c' && !selfClosing) {
          const look = looks[Number(attributeOf(attributes, 's') ?? 0)];
          cell =
            look && (look.white || look.blank) ? { place: attributeOf(attributes, 'r') ?? '', look } : null;
          isFilled = false;
        } else if (cell !== null && (name === 'v' || name === 't')) isFilled = true;
      },
      close(qualified) {
        if (local(qualified) !== 'c' || cell === null) return;
        if (isFilled)
          findings.add(cell.look.white ? 'white_text' : 'hidden_text', { part: sheet, cell: cell.place });
        cell = null;
      },
      text() {},
    },
  );
}

function cellLooks(xml: string): CellLook[] {
  const blankFormats = new Set<string>();
  const whiteFonts: boolean[] = [];
  const grounds: boolean[] = [];
  const looks: CellLook[] = [];
  let inside: 'fonts' | 'fills' | 'cellXfs' | null = null;
  walkMarkup(
    xml,
    { xml: true },
    {
      open(qualified, attributes) {
        const name = local(qualified);
        if (name === 'fonts' || name === 'fills' || name === 'cellXfs') inside = name;
        else if (name === 'numFmt' && /^[;\s]+$/.test(attributeOf(attributes, 'formatCode') ?? '')) {
          blankFormats.add(attributeOf(attributes, 'numFmtId') ?? '');
        } else if (inside === 'fonts' && name === 'font') whiteFonts.push(false);
        else if (inside === 'fonts' && name === 'color')
          whiteFonts[whiteFonts.length - 1] = isWhiteColour(attributes);
        else if (inside === 'fills' && name === 'patternFill') {
          grounds.push(
            isOn(attributes, 'patternType') && attributeOf(attributes, 'patternType') !== undefined,
          );
        } else if (inside === 'fills' && name === 'gradientFill') grounds.push(true);
        else if (inside === 'fills' && name === 'fgColor' && isWhiteColour(attributes))
          grounds[grounds.length - 1] = false;
        else if (inside === 'cellXfs' && name === 'xf') {
          const font = whiteFonts[Number(attributeOf(attributes, 'fontId') ?? 0)] ?? false;
          const ground = grounds[Number(attributeOf(attributes, 'fillId') ?? 0)] ?? false;
          looks.push({
            white: font && !ground,
            blank: blankFormats.has(attributeOf(attributes, 'numFmtId') ?? ''),
          });
        }
      },
      close(qualified) {
        if (local(qualified) === inside) inside = null;
      },
      text() {},
    },
  );
  return looks;
}

/** White as written, as the theme's ground (0) or of the old palette (1, 9). */
function isWhiteColour(attributes: ReadonlyMap<string, string>): boolean {
  const written = attributeOf(attributes, 'rgb');
  if (written !== undefined) return isNearWhite(written.slice(-6));
  if (Number(attributeOf(attributes, 'tint') ?? 0) !== 0) return false;
  return (
    attributeOf(attributes, 'theme') === '0' || ['1', '9'].includes(attributeOf(attributes, 'indexed') ?? '')
  );
}
