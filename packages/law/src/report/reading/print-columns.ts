/** Column of print before each unit of a text and behind the last: a Chinese character is two columns wide. */
export function printColumns(text: string): number[] {
  let column = 0;
  const columns = [0];
  for (let index = 0; index < text.length; index += 1) {
    column += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
    columns.push(column);
  }
  return columns;
}
