/**
 * Where the stylesheet stands. It is one sheet for the browser, kept in parts by subject; the server reads the parts
 * in this order, joins them, and serves the result under an address that carries the hash of its content.
 */

const part = (name: string) => new URL(`../assets/${name}.css`, import.meta.url);

export const stylesheetParts: readonly URL[] = [
  part('tokens'),
  part('base'),
  part('frame'),
  part('lists'),
  part('map'),
  part('document'),
  part('kinds'),
  part('tables'),
  part('forms'),
  part('tools'),
  part('print'),
];
