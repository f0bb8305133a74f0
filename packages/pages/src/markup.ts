/**
 * The one way to write HTML in this package: tagged templates that escape every value.
 * Built on `hono/html`; narrowed so that only text, numbers and finished markup can be put in.
 */
import { html as escapingTemplate, raw } from 'hono/html';

/** Finished markup: every value in it has been escaped. */
export type Html = Exclude<ReturnType<typeof escapingTemplate>, Promise<unknown>>;

/** What may stand in a template. Strings are escaped; `null`, `undefined` and `false` print nothing. */
export type HtmlValue = string | number | false | null | undefined | Html | readonly HtmlValue[];

/** HTML that was cleaned before it was stored (the body of an item). Whoever builds one vouches for it. */
export type SanitizedHtml = { readonly sanitizedHtml: string };

/**
 * Fills a template and escapes its values, in text and in quoted attributes alike.
 * Values are never promises here, so the asynchronous branch of the library is a programming error.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const markup = escapingTemplate(strings, ...values);
  if (markup instanceof Promise) throw new TypeError('a page is built from finished values only');
  return markup;
}

/** Prints cleaned HTML as it is. */
export function trusted(content: SanitizedHtml): Html {
  return raw(content.sanitizedHtml);
}

/** Joins markup with a separator, as `Array.join` does for strings. */
export function joined(parts: readonly HtmlValue[], separator: HtmlValue): readonly HtmlValue[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
