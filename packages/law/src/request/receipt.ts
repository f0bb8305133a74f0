/** Which rule fixes the date of receipt for a channel. */
import { ARTICLES, type Article } from './articles.ts';
import type { Channel } from './vocabulary.ts';

/** 条例 art. 31 by its limbs; 国办公开办函〔2015〕207号 for a request that first reached somebody else. */
export function receiptArticle(channel: Channel | null): Article {
  switch (channel) {
    case 'in_person':
    case 'oral_transcribed':
      return ARTICLES.receipt_in_person;
    case 'post_signed':
    case 'post_ordinary':
      return ARTICLES.receipt_by_post;
    case 'online':
    case 'fax':
      return ARTICLES.receipt_online;
    case 'misdirected':
      return ARTICLES.misdirected;
    case null:
      return ARTICLES.receipt;
  }
}
