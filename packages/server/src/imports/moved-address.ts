/** The addresses by which items are found by where they came from. */

export const MOVED_PATH = '/moved';

/** The address under which whatever came from a source address is found. */
export const movedAddress = (source: string): string => `${MOVED_PATH}?from=${encodeURIComponent(source)}`;
