/** Lines that belong to the page, not to the report. */

/** Most characters a line with a page number has. */
const LONGEST = 20;

/** Whether a folded line holds nothing but a page number: `-3-`, `第3页`, `3/6`, or a number before a page break. */
export function isPageNumber(folded: string, source: string): boolean {
  if (folded.length > 200) return false;
  const line = folded.replaceAll(' ', '').replaceAll('—', '-').replaceAll('·', '-');
  if (line.length === 0 || line.length > LONGEST) return false;
  if (isNumber(line)) return source.includes('\f') && line.length <= 3;
  if (line.startsWith('-') && line.endsWith('-')) return isNumber(trimDashes(line));
  if (line.startsWith('第') && line.includes('页')) return true;
  const [page = '', pages = '', ...rest] = line.split('/');
  return rest.length === 0 && isNumber(page) && isNumber(pages) && Number(page) <= Number(pages);
}

function trimDashes(line: string): string {
  let start = 0;
  let end = line.length;
  while (line.charAt(start) === '-') start += 1;
  while (end > start && line.charAt(end - 1) === '-') end -= 1;
  return line.slice(start, end);
}

function isNumber(text: string): boolean {
  if (text === '') return false;
  for (const unit of text) if (unit < '0' || unit > '9') return false;
  return true;
}
