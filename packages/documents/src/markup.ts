// Tags and text of HTML or XML, one after another and without a tree: nesting of any depth costs nothing. The tokenizer
// is that of htmlparser2; its parser would search a stack of open elements at each tag.
import { Tokenizer } from 'htmlparser2';

/** What is called for each piece, in the order of the source. */
export interface MarkupHandler {
  /** @param selfClosing only ever true in XML */
  open(name: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void;
  close(name: string): void;
  /** Text with entities decoded; one stretch may come in several calls. */
  text(text: string): void;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Walks over markup. Names come in lower case in HTML, as written in XML. Scripts and styles come as text of theirs. */
export function walkMarkup(source: string, options: { xml: boolean }, handler: MarkupHandler): void {
  const nameAt = (start: number, end: number) =>
    options.xml ? source.slice(start, end) : source.slice(start, end).toLowerCase();
  let tag = '';
  let attributes: Map<string, string> | undefined;
  let attribute = '';
  let value = '';
  const opened = (selfClosing: boolean) => {
    handler.open(tag, attributes ?? NO_ATTRIBUTES, selfClosing);
    attributes = undefined;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: options.xml, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = nameAt(start, end);
      },
      onattribname: (start, end) => {
        attribute = nameAt(start, end);
        value = '';
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(options.xml),
      onclosetag: (start, end) => handler.close(nameAt(start, end)),
      ontext: (start, end) => handler.text(source.slice(start, end)),
      ontextentity: (codePoint) => handler.text(String.fromCodePoint(codePoint)),
      oncdata: (start, end, offset) => {
        if (options.xml) handler.text(source.slice(start, end - offset));
      },
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

function ignore(): void {}
