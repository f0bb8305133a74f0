/**
 * Reads a text for what must not become public: `scanText`, and `scanHtml` for a body. Pure, and linear in the length of
 * the text: every rule looks a bounded way around a place.
 */

import { bankCards } from './bank-card.ts';
import { type Dictionaries, wordFindings } from './dictionary.ts';
import { digitChains } from './digit-chains.ts';
import { passports, plates } from './documents.ts';
import { findingAt, overlaps, type Span, type TextFinding } from './finding.ts';
import { homeAddresses } from './home-address.ts';
import { identityNumbers } from './identity-number.ts';
import { normalForm } from './normal-form.ts';
import { type NameSpan, namesIn } from './person-name.ts';
import { secrecyMarks } from './secrecy-mark.ts';
import { spanIndex } from './span-index.ts';
import { tableNames } from './table-names.ts';
import { landlines, mobiles, ownerByWords, type Telephone } from './telephone.ts';

/**
 * Everything in a text that the guard before publication speaks of, in the order of its places.
 * @param text plain text; lines end with a line break, cells of a table with a tab or `|`
 */
export function scanText(text: string, known: Dictionaries): TextFinding[] {
  const normal = normalForm(text);
  const { certain, telephones } = numberFindings(text, normal);
  const taken = spanIndex(certain);
  const addresses = homeAddresses(normal)
    .filter((span) => !taken.touches(span))
    .map((span) => findingAt(text, span, { kind: 'home_address', reason: 'residence_words' }));
  const names = namesBeside(normal, [...certain, ...addresses, ...telephones]);
  const owners = [...certain.filter(({ kind }) => kind === 'identity_number'), ...addresses];
  const calls = telephoneFindings(text, normal, telephones, names, owners);
  const anchors = [...certain, ...addresses, ...calls];
  const around = spanIndex(anchors);
  const people = names
    .filter((name) => around.near(name, TABLE_REACH).some((anchor) => isBeside(normal, name, anchor)))
    .map((name) => findingAt(text, name, { kind: 'person_name', reason: 'beside_personal_data' }));
  const marks = secrecyMarks(normal).map(({ start, end, reason }) =>
    findingAt(text, { start, end }, { kind: 'secrecy_mark', reason }),
  );
  const all = [...anchors, ...people, ...marks, ...wordFindings(text, normal, known)];
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Numbers {
  /** Numbers that are what they are by themselves. */
  certain: TextFinding[];
  /** Telephone numbers of whom the words around must tell. */
  telephones: Telephone[];
}

function numberFindings(text: string, normal: string): Numbers {
  const chains = digitChains(normal);
  const papers = [
    ...passports(normal).map((span) => findingAt(text, span, { kind: 'passport', reason: 'personal_label' })),
    ...plates(normal).map((span) =>
      findingAt(text, span, { kind: 'licence_plate', reason: 'plate_pattern' }),
    ),
  ];
  const identities = chains
    .flatMap((chain) => identityNumbers(normal, chain))
    .map((span) => findingAt(text, span, { kind: 'identity_number', reason: 'check_digit_valid' }));
  const known = spanIndex(identities);
  const cards = chains
    .flatMap((chain) => bankCards(normal, chain))
    .filter((card) => !known.touches(card))
    .map((span) => findingAt(text, span, { kind: 'bank_card', reason: 'luhn_valid' }));
  const certain = withoutOverlaps([...identities, ...cards, ...papers]);
  const taken = spanIndex(certain);
  const mobile = chains.flatMap((chain) => mobiles(normal, chain)).filter((call) => !taken.touches(call));
  const takenToo = spanIndex(mobile);
  const fixed = landlines(normal).filter((call) => !taken.touches(call) && !takenToo.touches(call));
  return { certain, telephones: withoutOverlaps([...mobile, ...fixed]) };
}

/** In order of place; of two that share one, the first given stays. */
function withoutOverlaps<Held extends Span>(spans: readonly Held[]): Held[] {
  const rank = new Map(spans.map((span, at) => [span, at]));
  const index = spanIndex(spans);
  return [...spans]
    .filter((span) =>
      index
        .near(span, 0)
        .every((other) => !overlaps(other, span) || (rank.get(other) ?? 0) >= (rank.get(span) ?? 0)),
    )
    .sort((a, b) => a.start - b.start);
}

/** The numbers of persons among the telephone numbers. */
function telephoneFindings(
  text: string,
  normal: string,
  telephones: readonly Telephone[],
  names: readonly NameSpan[],
  owners: readonly TextFinding[],
): TextFinding[] {
  const people = spanIndex(names);
  const known = spanIndex(owners);
  return telephones.flatMap((telephone) => {
    const { kind } = telephone;
    const owner = ownerByWords(normal, telephone);
    const named = people.near(telephone, TABLE_REACH).some((name) => isBeside(normal, name, telephone));
    // An office names whom to ask for on its own line; a mobile number is always somebody's.
    if (named && (kind === 'mobile' || owner !== 'office')) {
      return [findingAt(text, telephone, { kind, reason: 'beside_name', blocking: kind === 'mobile' })];
    }
    // A number beside an identity number or a home is known to be that person's, as beside a name.
    if (
      kind === 'mobile' &&
      known.near(telephone, TABLE_REACH).some((one) => isBeside(normal, one, telephone))
    ) {
      return [findingAt(text, telephone, { kind, reason: 'beside_personal_data', blocking: true })];
    }
    if (owner === 'office' || (kind === 'landline' && owner === null)) return [];
    const reason = owner === 'person' ? 'personal_label' : 'mobile_number';
    return [findingAt(text, telephone, { kind, reason, blocking: false })];
  });
}

/** How far a name may stand from the data that it belongs to: in a sentence, and in a row of a table. */
const NAME_REACH = 40;
const TABLE_REACH = 120;

/** Names around personal data; each stretch of the text is read once. */
function namesBeside(normal: string, anchors: readonly Span[]): NameSpan[] {
  const listed = tableNames(normal).map((span) => ({ ...span, sureness: 6, partial: false }));
  const taken = spanIndex<Span>([...listed, ...anchors]);
  const found: NameSpan[] = [...listed];
  let read = 0;
  for (const anchor of [...anchors].sort((a, b) => a.start - b.start)) {
    const start = Math.max(read, anchor.start - NAME_REACH);
    const end = Math.min(normal.length, anchor.end + NAME_REACH);
    if (end <= start) continue;
    found.push(...namesIn(normal, { start, end }).filter((name) => !taken.touches(name)));
    read = end;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A sentence that begins with what it gives of the person named before: 受送达人：甲。身份证号：… */
const LABEL_AFTER_STOP =
  /[。!?]\s{0,4}[^\s,。:]{0,6}(?:身份证|证件|电话|手机|住址|地址|卡号|账号|护照|联系)[^\s,。:]{0,6}[::]?\s?$/;

/** Whether a name and a number belong together: near, in one sentence or in a form whose lines follow each other. */
function isBeside(normal: string, name: Span, anchor: Span): boolean {
  const [from, to] = name.end <= anchor.start ? [name.end, anchor.start] : [anchor.end, name.start];
  const gap = normal.slice(from, Math.max(from, to));
  if (/[\t|]/.test(gap)) return gap.length <= TABLE_REACH && !gap.includes('\n');
  if (gap.length > TABLE_REACH || gap.replace(/[\d\s-]/g, '').length > NAME_REACH) return false;
  return (gap.match(/\n/g)?.length ?? 0) <= 2 && !/[。!?]/.test(gap.replace(LABEL_AFTER_STOP, ''));
}
