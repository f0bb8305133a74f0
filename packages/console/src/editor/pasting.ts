/** What the clipboard and a drag hold, as far as the editor takes it. */
import {
  cleanPasted,
  clipboardPictures,
  readTree,
  TooDeep,
  textOf,
  type WaitingPicture,
} from '@gongkai/writing';
import { lostPictureSentences } from '../text/pictures.ts';

/** As much as an item takes, in signs of its HTML. */
const LONGEST_BODY = 1_000_000;
/** A table of more cells belongs into a file: nobody reads it on a page, and a browser takes seconds to lay it out. */
const MOST_CELLS = 30_000;

export interface CleanClipboard {
  /** Null where it is more than a text takes. */
  html: string | null;
  pictures: readonly WaitingPicture[];
  /** What the writer should know; null where all came along. */
  said: string | null;
}

/**
 * Cleans pasted HTML and brings its pictures along, also those whose bytes Word puts beside it.
 * @param firstPicture number of the first waiting address
 */
export function cleanClipboard(
  html: string,
  clipboard: DataTransfer | null,
  firstPicture: number,
): CleanClipboard {
  const known = clipboardPictures(html, clipboard?.getData('text/rtf') ?? '');
  const {
    html: clean,
    pictures,
    lost,
    isTextOnly,
  } = cleanPasted(html, {
    firstPicture,
    known,
    keepsWaiting: true,
  });
  if (clean.length > LONGEST_BODY || (clean.match(/<t[dh][\s>]/g) ?? []).length > MOST_CELLS)
    return { html: null, pictures: [], said: TOO_MUCH };
  const unspoken = (clean.match(/<img\b(?![^>]* alt=)[^>]*>/g) ?? []).length;
  const sentences = [
    ...(isTextOnly ? ['粘贴的内容嵌套过深，只保留了文字'] : []),
    ...(unspoken > 0 ? [`带入的图片中有 ${unspoken} 张还要写明替代文字，请逐张点选填写`] : []),
    ...lostPictureSentences(lost),
  ];
  return { html: clean, pictures, said: sentences.length === 0 ? null : `${sentences.join('；')}。` };
}

/** Whether a plain text is more than a text takes; each of its lines becomes a paragraph. */
export function isTooMuchText(text: string): boolean {
  return text.length > LONGEST_BODY || (text.match(/\n/g) ?? []).length > MOST_CELLS;
}

/** What is said of it. */
export const TOO_MUCH =
  '粘贴的内容过多，没有粘贴：一篇正文不超过 100 万个字符、3 万个段落或者单元格。较大的表格请作为附件添加。';

/** Files that pages can show, by what the browser says of them. */
export function picturesIn({ files }: DataTransfer): File[] {
  return [...files].filter(({ type }) => /^image\/(?:png|jpeg|gif|webp)$/.test(type));
}

/**
 * Pictures that are all that the clipboard holds: a screenshot, a picture of a page. Word and spreadsheets put a picture
 * of the text beside the text.
 */
export function picturesAlone(clipboard: DataTransfer): File[] {
  return hasWords(clipboard.getData('text/html')) ? [] : picturesIn(clipboard);
}

function hasWords(html: string): boolean {
  if (html === '') return false;
  try {
    return textOf(readTree(html)).trim() !== '';
  } catch (error) {
    if (error instanceof TooDeep) return true;
    throw error;
  }
}
