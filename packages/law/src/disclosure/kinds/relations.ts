/** What a kind's fields say about other items. */
import type { ItemRelation, KindDeclaration, KindFields } from './declaration.ts';
import { itemsOf } from './values.ts';

/** One reference to another item. */
export interface ItemTie {
  readonly relation: ItemRelation;
  /** Id of the item referred to. */
  readonly item: string;
  /** Id of the field that names it. */
  readonly field: string;
}

/** Every reference in the fields, in order, each once. */
export function tiesOf(kind: KindDeclaration, fields: KindFields): ItemTie[] {
  return kind.fields.flatMap((field) => {
    if (field.type !== 'items') return [];
    return [...new Set(itemsOf(fields, field.id))].map((item) => ({
      relation: field.relation,
      item,
      field: field.id,
    }));
  });
}

/** How the item referred to calls what refers to it. */
export const BACK_RELATION_LABELS: Readonly<Record<ItemRelation, string>> = {
  interprets: '政策解读',
  amends: '修改本文件的文件',
  contains: '刊登本文件的公报',
  belongs_to: '相关信息',
};
