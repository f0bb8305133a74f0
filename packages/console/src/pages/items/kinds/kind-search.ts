/** The kinds in their groups, as far as they match what was typed. */
import {
  ITEM_KIND_IDS,
  ITEM_KINDS,
  type ItemKind,
  KIND_GROUP_LABELS,
  type KindGroup,
} from '@gongkai/law/kinds';

export interface KindGroupFound {
  group: KindGroup;
  label: string;
  kinds: ItemKind[];
}

/** Groups with the kinds that hold every word in their name, explanation or field labels; empty groups are left out. */
export function kindsFor(typed: string): KindGroupFound[] {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  const groups = Object.keys(KIND_GROUP_LABELS) as KindGroup[];
  return groups.flatMap((group) => {
    const kinds = ITEM_KIND_IDS.filter((id) => ITEM_KINDS[id].group === group && holds(id, words));
    return kinds.length === 0 ? [] : [{ group, label: KIND_GROUP_LABELS[group], kinds }];
  });
}

function holds(kind: ItemKind, words: readonly string[]): boolean {
  const { label, explanation, fields } = ITEM_KINDS[kind];
  const text = [label, explanation, ...fields.map((field) => field.label)].join(' ');
  return words.every((word) => text.includes(word));
}
