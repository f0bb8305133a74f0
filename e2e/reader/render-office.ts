/** The report as DOCX and XLSX files of our own making, so that merged cells and cut runs can be placed at will. */
import { strToU8, zipSync } from 'fflate';
import { gridOf } from './grid.ts';
import type { Random } from './random.ts';
import type { PrintedCell, PrintedTable, Sheet } from './sheet.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** A DOCX with tables merged by gridSpan and vMerge and each text cut into runs by chance. */
export function docxOf(sheet: Sheet, random: Random): Uint8Array {
  const body = sheet.sections.flatMap(({ heading, paragraphs, tables }) => [
    ...(heading === null ? [] : [paragraph(heading, random)]),
    ...paragraphs.map((text) => paragraph(text, random)),
    ...tables.map((table) => wordTable(table, random)),
  ]);
  const document = `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(sheet.title, random)}${paragraph(sheet.preface, random)}${body.join('')}</w:body></w:document>`;
  return packed('word/document.xml', document, {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    more: {},
    moreTypes: '',
  });
}

/** Eight points, so that the fifteen figures of the cases find room on a page. */
const SMALL = '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>';
/** Width between the margins in twentieths of a point, of which a third goes to the labels. */
const WIDTH = 9000;

function paragraph(text: string, random: Random): string {
  const lines = text.split('\n').map((line) => {
    const at = random.int(0, line.length);
    return [line.slice(0, at), line.slice(at)]
      .filter((piece) => piece !== '')
      .map((piece) => `<w:r>${SMALL}<w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`)
      .join('');
  });
  return `<w:p>${lines.join('<w:r><w:br/></w:r>')}</w:p>`;
}

function wordTable(table: PrintedTable, random: Random): string {
  const labels = table.rowHeadColumns;
  const figures = table.columnCount - labels;
  const widths = Array.from({ length: table.columnCount }, (_, at) =>
    Math.floor(at < labels ? WIDTH / 3 / labels : (WIDTH - (labels === 0 ? 0 : WIDTH / 3)) / figures),
  );
  const rows = gridOf(table).map((row) => {
    const cells = row.flatMap(({ cell, origin, fromAbove }, at) => {
      if (!origin && row[at - 1]?.cell === cell) return [];
      const width = widths.slice(at, at + cell.colSpan).reduce((sum, one) => sum + one, 0);
      return [wordCell(cell, fromAbove, width, random)];
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${NO_PADDING}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`;
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('')}</w:tblBorders>`;
const NO_PADDING =
  '<w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar>';

function wordCell(cell: PrintedCell, fromAbove: boolean, width: number, random: Random): string {
  const span = cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : '';
  const merge = cell.rowSpan === 1 ? '' : fromAbove ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${fromAbove ? '<w:p/>' : paragraph(cell.text, random)}</w:tc>`;
}

/** An XLSX with everything on one sheet: texts in the first column, figures as numbers or texts, merged ranges. */
export function xlsxOf(sheet: Sheet, random: Random): Uint8Array {
  const rows: string[] = [];
  const merges: string[] = [];
  const add = (cells: readonly string[]): void => {
    rows.push(`<row r="${rows.length + 1}">${cells.join('')}</row>`);
  };
  const addText = (text: string): void => add([textCell(0, rows.length + 1, text)]);
  addText(sheet.title);
  addText(sheet.preface);
  for (const { heading, paragraphs, tables } of sheet.sections) {
    if (heading !== null) addText(heading);
    for (const text of paragraphs) addText(text);
    for (const table of tables) {
      for (const row of gridOf(table)) {
        const line = rows.length + 1;
        row.forEach(({ cell, origin }, x) => {
          if (origin && (cell.colSpan > 1 || cell.rowSpan > 1))
            merges.push(`${column(x)}${line}:${column(x + cell.colSpan - 1)}${line + cell.rowSpan - 1}`);
        });
        add(row.flatMap(({ cell, origin }, x) => (origin ? [sheetCell(cell, x, line, random)] : [])));
      }
      add([]);
    }
  }
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const worksheet = `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells></worksheet>`;
  const workbook = `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const links = `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  return packed('xl/workbook.xml', workbook, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    more: { 'xl/worksheets/sheet1.xml': worksheet, 'xl/_rels/workbook.xml.rels': links },
    moreTypes:
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
  });
}

const column = (index: number): string => String.fromCharCode(65 + index);

const textCell = (x: number, line: number, text: string): string =>
  `<c r="${column(x)}${line}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

function sheetCell(cell: PrintedCell, x: number, line: number, random: Random): string {
  if (cell.text === '') return `<c r="${column(x)}${line}"/>`;
  return /^-?\d+(?:\.\d+)?$/.test(cell.text) && random.chance(0.8)
    ? `<c r="${column(x)}${line}"><v>${cell.text}</v></c>`
    : textCell(x, line, cell.text);
}

function packed(
  main: string,
  content: string,
  { type, more, moreTypes }: { type: string; more: Record<string, string>; moreTypes: string },
): Uint8Array {
  const types = `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/>${moreTypes}</Types>`;
  const links = `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`;
  const files = { '[Content_Types].xml': types, '_rels/.rels': links, [main]: content, ...more };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
