/** All disclosure items of the demonstration, published and in work. */
import { addDays, addWorkingDays, type LocalDate, yearOf } from '@gongkai/law/calendar';
import { deskOf } from './accounts.ts';
import { partsOf } from './dates.ts';
import {
  bodyOfDraft,
  type Draft,
  draftOf,
  draftsOfYear,
  nothingWritten,
  numbered,
  summaryOf,
  type Written,
} from './drafts.ts';
import type { Genre } from './genre.ts';
import { guideDrafts } from './guide.ts';
import { kindDrafts } from './kinds/index.ts';
import { normativeDrafts } from './normative.ts';
import { genres } from './notices/index.ts';
import { type OrganProfile, organProfile, organProfiles } from './organs.ts';
import { type Chance, chance } from './random.ts';
import { publishingSteps } from './schedule.ts';
import type { ItemContent, ItemEnd, ItemStepContent, ItemStepId } from './types.ts';

/** The year of the report whose figures the demonstration repeats. */
const REPORT_YEAR = 2020;

/** How often heads of section offices review for release themselves. */
const HEAD_REVIEWS = 0.4;

/** Every item up to the day before `today`, in order of the first step. The year of `today` is the lively one. */
export function demonstrationItems(today: LocalDate): ItemContent[] {
  const last = addDays(today, -1);
  const written = nothingWritten();
  const xijie = organProfile('xijie');
  const published = [
    ...historicItems(xijie, written),
    ...recentItems(xijie, yearOf(today), today, written),
    ...organProfiles
      .filter((organ) => organ !== xijie)
      .flatMap((organ) => thinItems(organ, yearOf(today), written)),
  ].filter((item) => item.publishedOn !== null && item.publishedOn <= last);
  const all = [...withOneWithdrawn(published, last), ...unfinishedItems(last, written)];
  return all.sort((a, b) => compareText(firstStep(a), firstStep(b)));
}

function firstStep(item: ItemContent): string {
  return item.steps[0]?.at ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 2020 of the furnished organ: guide, rules and notices, 565 items together. */
function historicItems(organ: OrganProfile, written: Written): ItemContent[] {
  const drafts = [
    ...guideDrafts(organ, REPORT_YEAR),
    ...draftsOfYear(organ, REPORT_YEAR, (genre) => genre.count2020, written),
  ];
  return itemsOf(organ, REPORT_YEAR, drafts);
}

/** The year of `today` and, thinner, the one before. Documents of both years know of each other. */
function recentItems(organ: OrganProfile, year: number, today: LocalDate, written: Written): ItemContent[] {
  const normative = normativeDrafts(organ, year, today);
  const of = (wanted: number): Draft[] =>
    normative.filter((draft) => partsOf(draft.formedOn).year === wanted);
  return [
    ...itemsOf(organ, year - 1, [
      ...guideDrafts(organ, year - 1),
      ...of(year - 1),
      ...kindDrafts(organ, year - 1),
      ...draftsOfYear(organ, year - 1, countBefore, written),
    ]),
    ...itemsOf(organ, year, [...of(year), ...draftsOfYear(organ, year, (genre) => genre.countNow, written)]),
  ];
}

function countBefore(genre: Genre): number {
  if (genre.countNow >= 6) return 2;
  return genre.countNow >= 4 ? 1 : 0;
}

/** A neighbour: guide and rules of last year, one notice of every common kind this year. */
function thinItems(organ: OrganProfile, year: number, written: Written): ItemContent[] {
  return [
    ...itemsOf(organ, year - 1, guideDrafts(organ, year - 1)),
    ...itemsOf(
      organ,
      year,
      draftsOfYear(organ, year, (genre) => (genre.shared ? 1 : 0), written),
    ),
  ];
}

function itemsOf(organ: OrganProfile, year: number, drafts: readonly Draft[]): ItemContent[] {
  const ordered = numbered(drafts).sort((a, b) => compareText(a.publishedOn, b.publishedOn));
  return ordered.map((draft, index) => {
    const key = draft.key ?? `${organ.slug}-${year}-${String(index + 1).padStart(4, '0')}`;
    const luck = chance(`steps ${key}`);
    const desk = deskOf(organ.slug, draft.sectionOffice, luck.happens(HEAD_REVIEWS));
    const steps = publishingSteps(desk, draft.formedOn, draft.publishedOn, luck);
    return itemOf(draft, key, steps, 'published');
  });
}

function itemOf(draft: Draft, key: string, steps: readonly ItemStepContent[], end: ItemEnd): ItemContent {
  return {
    key,
    organ: draft.organ.slug,
    column: draft.column,
    alsoIn: draft.alsoIn ?? [],
    kind: draft.kind,
    title: draft.text.title,
    summary: summaryOf(draft.text),
    bodyHtml: bodyOfDraft(draft),
    formedOn: draft.formedOn,
    publishedOn: end === 'published' || end === 'withdrawn' ? draft.publishedOn : null,
    documentNumber: draft.documentNumber,
    topicClass: draft.topic,
    genreClass: draft.documentGenre,
    audienceClass: draft.audience,
    keywords: [...new Set(draft.text.keywords)],
    art20: draft.art20,
    sectionOffice: draft.sectionOffice,
    validity: draft.validity,
    fields: draft.text.fields ?? {},
    repeals: draft.repeals,
    end,
    outlets: draft.outlets ?? [],
    steps,
  };
}

const WITHDRAWAL = '原定时间调整，文中安排不再适用，撤下后另行发布。';

/** Withdraws one notice with a date that was moved: the newest plain one of the furnished organ that is a month old. */
function withOneWithdrawn(items: readonly ItemContent[], last: LocalDate): ItemContent[] {
  const limit = addWorkingDays(last, -20);
  const old = items.filter(
    (item) => item.organ === 'xijie' && item.kind === 'information' && (item.publishedOn ?? last) <= limit,
  );
  const chosen = old.filter((item) => item.column === 'shehui-jiuye').at(-1) ?? old.at(-1);
  return items.map((item) => (item === chosen ? withdrawn(item) : item));
}

function withdrawn(item: ItemContent): ItemContent {
  const publish = item.steps.at(-1);
  if (!publish || item.publishedOn === null) return item;
  const date = addWorkingDays(item.publishedOn, 3);
  const at = `${date}T09:20:00+08:00`;
  return {
    ...item,
    end: 'withdrawn',
    steps: [...item.steps, { step: 'withdraw', at, by: publish.by, remark: WITHDRAWAL }],
  };
}

interface Unfinished {
  readonly organ: string;
  readonly genre: string;
  readonly end: Exclude<ItemEnd, 'published' | 'withdrawn'>;
  /** Working days before the last day. */
  readonly age: number;
  readonly remark?: string;
}

/** Items in work; all of kinds that are written in any month. */
const UNFINISHED: readonly Unfinished[] = [
  { organ: 'xijie', genre: 'community-work', end: 'draft', age: 0 },
  { organ: 'xijie', genre: 'convenience', end: 'draft', age: 1 },
  { organ: 'xijie', genre: 'legal-education', end: 'draft', age: 3 },
  { organ: 'xijie', genre: 'property-management', end: 'draft', age: 4 },
  { organ: 'xijie', genre: 'safety-inspection', end: 'release_review', age: 1 },
  { organ: 'xijie', genre: 'elder-care', end: 'release_review', age: 2 },
  { organ: 'xijie', genre: 'environment', end: 'release_review', age: 2 },
  { organ: 'xijie', genre: 'refuse', end: 'secrecy_review', age: 2 },
  { organ: 'xijie', genre: 'mediation', end: 'secrecy_review', age: 3 },
  { organ: 'xijie', genre: 'food-safety', end: 'ready', age: 1 },
  { organ: 'xijie', genre: 'culture-activity', end: 'ready', age: 2 },
  {
    organ: 'xijie',
    genre: 'special-funds',
    end: 'returned',
    age: 3,
    remark: '表中合计数与分项数请再核对，并补充资金来源。',
  },
  {
    organ: 'xijie',
    genre: 'letter',
    end: 'returned',
    age: 5,
    remark: '来信内容可能使人识别反映人住址，请去标识化后重报。',
  },
  { organ: 'dongjie', genre: 'community-work', end: 'draft', age: 2 },
  { organ: 'xiangnan', genre: 'street-order', end: 'release_review', age: 1 },
  { organ: 'sandikou', genre: 'elder-care', end: 'secrecy_review', age: 2 },
  { organ: 'dongjie', genre: 'elder-care', end: 'first_review', age: 1 },
  { organ: 'dongjie', genre: 'street-order', end: 'second_review', age: 2 },
  { organ: 'dongjie', genre: 'safety-inspection', end: 'final_review', age: 2 },
];

/** The step that each unfinished item waits for; of a returned one, that in whose place it was returned. */
const WAITS_FOR: Readonly<Record<Unfinished['end'], ItemStepId>> = {
  draft: 'submit',
  returned: 'approve_release',
  release_review: 'approve_release',
  first_review: 'approve_first',
  second_review: 'approve_second',
  secrecy_review: 'approve_secrecy',
  final_review: 'approve_final',
  ready: 'publish',
};

function unfinishedItems(last: LocalDate, written: Written): ItemContent[] {
  return UNFINISHED.map((entry, index) => {
    const organ = organProfile(entry.organ);
    const genre = genres.find((candidate) => candidate.id === entry.genre);
    if (!genre) throw new RangeError(`no genre ${entry.genre}`);
    const formedOn = addWorkingDays(addDays(last, 1), -1 - entry.age);
    const draft = draftOf(genre, organ, { formedOn, publishedOn: formedOn }, 100 + index, written);
    const luck = chance(`unfinished ${entry.organ} ${index}`);
    return itemOf(draft, `${entry.organ}-work-${index + 1}`, stepsBefore(entry, draft, luck), entry.end);
  });
}

function stepsBefore(entry: Unfinished, draft: Draft, luck: Chance): ItemStepContent[] {
  const desk = deskOf(entry.organ, draft.sectionOffice, false);
  const steps = publishingSteps(desk, draft.formedOn, draft.formedOn, luck);
  const at = steps.findIndex(({ step }) => step === WAITS_FOR[entry.end]);
  const done = steps.slice(0, at);
  const next = steps[at];
  if (entry.end !== 'returned' || next === undefined || entry.remark === undefined) return done;
  return [...done, { step: 'return', at: next.at, by: desk.releaseReviewer, remark: entry.remark }];
}
