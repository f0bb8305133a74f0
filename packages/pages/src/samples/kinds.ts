/** A page of every kind of item, filled from the samples of the law. */
import { ITEM_KIND_IDS, ITEM_KINDS } from '@gongkai/law/kinds';
import { KIND_SAMPLES, SAMPLE_ITEMS } from '@gongkai/law/kinds/samples';
import { publicAddress } from '../addresses.ts';
import type { ItemModel } from '../information/item-page.ts';
import { sampleItem } from './information.ts';

const LINKED = Object.fromEntries(
  SAMPLE_ITEMS.map((id, index) => [
    id,
    {
      label:
        ['关于印发《东门街道临时救助办法》的通知', '关于印发《东门街道物业管理办法》的通知'][index] ?? '',
      href: publicAddress.item(`11340000000000000X/202611-0005${index}`),
    },
  ]),
);

/** The model of each kind's page, by the name under which it is looked at. */
export const sampleKindItems: readonly (readonly [name: string, model: ItemModel])[] = ITEM_KIND_IDS.map(
  (kind) => {
    const { title, fields, body } = KIND_SAMPLES[kind];
    const { summary: _summary, ...metadata } = sampleItem.metadata;
    const { documentNumber, validity, validUntil, genreClass, ...plain } = metadata;
    const model: ItemModel = {
      ...sampleItem,
      title,
      metadata: ITEM_KINDS[kind].metadata === 'plain' ? plain : metadata,
      notices: [],
      content: { kind, fields, linked: LINKED, body: { sanitizedHtml: body }, attachments: [] },
      interpretations: [],
      namedBy: [],
      alsoIn: [],
      outlets: [],
      changes: [{ on: '2026-11-16', kind: 'published' }],
    };
    return [`kind-${kind}`, model] as const;
  },
);
