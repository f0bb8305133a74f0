/**
 * HTML in and out of the editor, as text: what Word and web pages paste is cleaned on the way in, and what the editor
 * writes is brought to the plain form that is published on the way out. The server cleans once more by allow-list.
 */

/** Cleans pasted HTML: no comments, styles, Office tags or pictures; no spaces that stood for an indent. */
export function cleanPasted(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|title|xml|head)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(?:meta|link|o:p|w:[\w]+|v:[\w]+|m:[\w]+|font|span|div|img|input)\b[^>]*>/gi, (tag) =>
      /^<\/div/i.test(tag) ? '<br>' : '',
    )
    .replace(
      /\s(?:style|class|lang|align|valign|width|height|bgcolor|border|cellspacing|cellpadding|id|name)=("[^"]*"|'[^']*'|[^\s>]+)/gi,
      '',
    )
    .replace(/<h1\b/gi, '<h2')
    .replace(/<\/h1>/gi, '</h2>')
    .replace(/(<(?:p|td|th|li|h[2-4])>)(?:&nbsp;|&#160;|[\s\u00a0\u3000])+/gi, '$1')
    .replace(/(?:<br>\s*)+(<\/?(?:p|table|ul|ol|h[2-4])\b)/gi, '$1')
    .replace(/<p>(?:&nbsp;|\s|\u00a0|\u3000|<br ?\/?>)*<\/p>/gi, '');
}

/** Brings the editor's HTML to the published form: cells and points without inner paragraphs, heads with their scope. */
export function tidyHtml(html: string): string {
  const plain = html
    .replace(/<colgroup>[\s\S]*?<\/colgroup>/g, '')
    .replace(/\s(?:style|colwidth)="[^"]*"/g, '')
    .replace(/\s(?:colspan|rowspan)="1"/g, '')
    .replace(/<(t[dh])([^>]*)><p>((?:(?!<\/?p>)[\s\S])*)<\/p><\/\1>/g, '<$1$2>$3</$1>')
    .replace(/<li><p>((?:(?!<\/?p>)[\s\S])*)<\/p>(?=<\/li>|<[uo]l>)/g, '<li>$1')
    .replace(/(?:<p><\/p>)+$/, '');
  return plain.replace(/<table>[\s\S]*?<\/table>/g, withScopes);
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
