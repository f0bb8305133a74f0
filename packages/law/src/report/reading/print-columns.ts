/** Marks that are as wide as a Chinese character in Chinese print, though not everywhere. */
const WIDE = '“”‘’—…';

/** Column of print before each unit of a text and behind the last: a Chinese character is two columns wide. */
export function printColumns(text: string): number[] {
  let column = 0;
  const columns = [0];
  for (let index = 0; index < text.length; index += 1) {
    const isWide = text.charCodeAt(index) > 0x2e7f || WIDE.includes(text.charAt(index));
    column += isWide ? 2 : 1;
    columns.push(column);
  }
  return columns;
}
