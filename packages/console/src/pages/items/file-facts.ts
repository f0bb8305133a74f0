/** What an imported file says of itself that the draft does not have yet: offered one by one, taken together with the text. */
import type { LocalDate } from '@gongkai/law/calendar';
import { DISCLOSURE_ATTRIBUTE_LABELS, type OfferedClass } from '@gongkai/law/disclosure';
import { ITEM_KINDS } from '@gongkai/law/kinds';
import { genreOfTitle } from '@gongkai/writing';
import type { ReadBody } from '../../api/writing.ts';
import { fullDate } from '../../text/dates.ts';
import type { DraftValues } from './draft.ts';

/** A fact with what it changes. */
export interface FileFact {
  id: 'title' | 'documentNumber' | 'formedOn' | 'genreClass' | 'attribute';
  words: string;
  change: Partial<DraftValues>;
  /** Ticked to begin with: nothing that the writer put in himself stands in its place. */
  proposed: boolean;
}

/**
 * The facts in the order of the form; a day that lies ahead cannot be the day of signing of a finished text.
 * @param genres the genre classes that a text may be given today
 */
export function fileFacts(
  body: ReadBody,
  values: DraftValues,
  today: LocalDate,
  genres: readonly OfferedClass[],
): FileFact[] {
  const { title, documentNumber, formedOn, disclosure } = body;
  const facts: FileFact[] = [];
  if (title !== null && title !== values.title.trim()) {
    facts.push({
      id: 'title',
      words: `用作标题：${title}`,
      change: { title },
      proposed: values.title.trim() === '',
    });
  }
  if (documentNumber !== null && documentNumber !== values.documentNumber.trim()) {
    facts.push({
      id: 'documentNumber',
      words: `文号：${documentNumber}`,
      change: { documentNumber },
      proposed: values.documentNumber.trim() === '',
    });
  }
  if (formedOn !== null && formedOn !== values.formedOn && formedOn <= today) {
    facts.push({
      id: 'formedOn',
      words: `生成日期：${fullDate(formedOn)}（落款日期）`,
      change: { formedOn },
      proposed: values.formedOn === '' || values.formedOn === today,
    });
  }
  const named = genreOfTitle(
    title ?? '',
    genres.map(({ label }) => label),
  );
  const genre = genres.find(({ label }) => label === named);
  if (genre !== undefined && genre.code !== values.genreClass) {
    facts.push({
      id: 'genreClass',
      words: `体裁分类：${genre.label}（标题中的文种）`,
      change: { genreClass: genre.code },
      proposed: values.genreClass === null || values.genreClass === ITEM_KINDS[values.kind].genre,
    });
  }
  if (disclosure !== null && disclosure !== values.attribute && !values.wasPublic) {
    facts.push({
      id: 'attribute',
      words: `公开属性：${DISCLOSURE_ATTRIBUTE_LABELS[disclosure]}（文件附注）`,
      change: { attribute: disclosure, exemption: null },
      proposed: true,
    });
  }
  return facts;
}

/** What the chosen facts change together. */
export function changeOf(
  facts: readonly FileFact[],
  chosen: readonly FileFact['id'][],
): Partial<DraftValues> {
  const change: Partial<DraftValues> = {};
  for (const fact of facts) if (chosen.includes(fact.id)) Object.assign(change, fact.change);
  return change;
}
