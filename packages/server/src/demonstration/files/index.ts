/**
 * Files that items of the demonstration bring with them, each made from the text of its item: normative documents as PDF,
 * service guides as DOCX to print, tables of some notices as workbooks.
 */
import type { ItemContent } from '../content/index.ts';
import { blocksOf } from './blocks.ts';
import { noticeDocx } from './notice-docx.ts';
import { noticePdf } from './notice-pdf.ts';
import { tableXlsx } from './table-xlsx.ts';

/** A file of an item, made when it is asked for. */
export interface DemonstrationFile {
  name: string;
  title: string;
  make(organ: string): Promise<Uint8Array>;
}

/** Of the notices with a table every so many brings it as a workbook. */
const EVERY = 20;

/** The files of an item; most have none. */
export function filesOf(item: ItemContent): DemonstrationFile[] {
  const name = (/《([^》]+)》/.exec(item.title)?.[1] ?? item.title).slice(0, 60);
  const blocks = blocksOf(item.bodyHtml);
  if (item.kind === 'normative_document') {
    const make = async (organ: string) => noticePdf(item.title, organ, blocks);
    return [{ name: `${name}.pdf`, title: `${name}（PDF 版）`, make }];
  }
  if (item.kind === 'service_guide') {
    const make = async (organ: string) => await noticeDocx(item.title, organ, blocks);
    return [{ name: `${name}.docx`, title: `${name}（打印版）`, make }];
  }
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined || !isChosen(item)) return [];
  const make = async () => tableXlsx('附表', table.rows);
  return [{ name: `${name}附表.xlsx`, title: '附表', make }];
}

const isChosen = ({ organ, key }: ItemContent): boolean =>
  organ === 'xijie' && Number(/(\d+)$/.exec(key)?.[1] ?? 1) % EVERY === 0;
