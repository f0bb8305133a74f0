/** The HTML of the editor brought to the plain form that is published. The server cleans once more by allow-list. */

/** Brings the editor's HTML to the published form: cells and points without inner paragraphs, heads with their scope. */
export function tidyHtml(html: string): string {
  const plain = html
    .replace(/<colgroup>[\s\S]*?<\/colgroup>/g, '')
    .replace(/\s(?:style|colwidth|contenteditable|target|rel)="[^"]*"/g, '')
    .replace(/\s(?:colspan|rowspan)="1"/g, '')
    .replace(/<(t[dh])([^>]*)><p>((?:(?!<\/?p[\s>])[\s\S])*)<\/p><\/\1>/g, '<$1$2>$3</$1>')
    .replace(/<li><p>((?:(?!<\/?p[\s>])[\s\S])*)<\/p>(?=<\/li>|<[uo]l[\s>])/g, '<li>$1')
    .replace(/(?:<p><\/p>)+$/, '');
  return plain.replace(/<table>[\s\S]*?<\/table>/g, withScopes);
}

/** The body as the editor takes it: after a table or a picture at the end there is a line to write on. */
export function writableHtml(html: string): string {
  return html === '' || /<\/p>\s*$/.test(html) ? html : `${html}<p></p>`;
}

/** In the first row a head speaks for its column, below for its row. */
function withScopes(table: string): string {
  return table
    .split('<tr>')
    .map((row, index) =>
      row.replace(/<th(?![^>]*scope=)([^>]*)>/g, `<th$1 scope="${index <= 1 ? 'col' : 'row'}">`),
    )
    .join('<tr>');
}

/** Whether the body holds any text. */
export function isBlank(html: string): boolean {
  return html.replace(/<[^>]*>|&nbsp;|\s/g, '') === '';
}

/** Whether every picture says what stands in its place; an empty text says that it is decoration. */
export function picturesSpeak(html: string): boolean {
  return [...html.matchAll(/<img\b[^>]*>/g)].every(([picture]) => / alt="/.test(picture));
}
