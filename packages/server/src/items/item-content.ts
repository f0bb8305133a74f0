/** What an item says, for those who read it without its layout. */
import { ITEM_KINDS, isItemKind, type KindFields, kindText } from '@gongkai/law/kinds';

/** The fields of a kind as plain text, a line a field; empty for kinds without any. */
export function fieldsText(kind: string, fields: KindFields): string {
  return isItemKind(kind) ? kindText(ITEM_KINDS[kind], fields) : '';
}
