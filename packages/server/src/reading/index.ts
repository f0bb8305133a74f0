/** Filed reports of any file kind in, entries out, each file read in a process of its own within limits. */
export { type ChildFailure, type ChildMessage, ChildReader, type Limits } from './child-process.ts';
export { readAll, type Source } from './pool.ts';
export { readOne } from './read-one.ts';
