/** Cutting Chinese text into words. The dictionary takes some 100 MB and half a second, so it is read when first needed. */
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';

const require = createRequire(import.meta.url);
let loaded: Jieba | undefined;

function segmenter(): Jieba {
  if (loaded === undefined) {
    const { Jieba: Segmenter }: typeof import('@node-rs/jieba') = require('@node-rs/jieba');
    const { dict }: typeof import('@node-rs/jieba/dict.js') = require('@node-rs/jieba/dict.js');
    loaded = Segmenter.withDict(dict);
  }
  return loaded;
}

/** Words of a text to be found: long words and the shorter ones inside them. */
export function wordsToIndex(text: string): string[] {
  return segmenter().cutForSearch(text, true);
}

/** Words of a text to look for, each as long as it goes. */
export function wordsToFind(text: string): string[] {
  return segmenter().cut(text, true);
}
