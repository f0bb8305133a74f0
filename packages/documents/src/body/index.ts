export { type ReadBody, readBody } from './read-body.ts';
export type { LeftOut } from './word-html.ts';
