/** Normative documents (行政规范性文件) of the furnished organ with validity, and their interpretations. */
import { addDays, addWorkingDays, type LocalDate, workingDayOnOrAfter, yearOf } from '@gongkai/law/calendar';
import { dateOf, longDate } from './dates.ts';
import type { Draft } from './drafts.ts';
import type { Text } from './genre.ts';
import { heading, list, salutation, signature } from './markup.ts';
import { NORMATIVE_TEXTS, type NormativeText } from './normative-texts.ts';
import type { OrganProfile } from './organs.ts';
import type { OutletContent, SectionOfficeContent } from './types.ts';

/** Years for which a normative document is valid. */
const VALID_YEARS = 5;

/** Working days within which the interpretation follows its document. */
const INTERPRETATION_DAYS = 2;

/**
 * The normative documents of the year of `today` and the year before, each with its interpretation. Validity is
 * stated as of `today`: a document repealed by a later one that is out already is shown as repealed.
 */
export function normativeDrafts(organ: OrganProfile, year: number, today: LocalDate): Draft[] {
  const dated = NORMATIVE_TEXTS.map((text) => {
    const formedOn = workingDayOnOrAfter(dateOf(year + text.yearOffset, text.month, text.day));
    return { text, formedOn, publishedOn: addWorkingDays(formedOn, 1) };
  });
  const numbers = new Map<string, string>();
  const counters = new Map<number, number>();
  for (const { text, formedOn } of dated) {
    const count = (counters.get(yearOf(formedOn)) ?? 0) + 1;
    counters.set(yearOf(formedOn), count);
    numbers.set(text.key, `${organ.documentPrefix}规〔${yearOf(formedOn)}〕${count}号`);
  }
  return dated.flatMap(({ text, formedOn, publishedOn }) => {
    const repealing = dated.find((other) => other.text.repeals === text.key && other.publishedOn < today);
    const repealed = dated.find((other) => other.text.key === text.repeals);
    const documentNumber = numbers.get(text.key) ?? null;
    const common = {
      organ,
      sectionOffice: text.sectionOffice,
      alsoIn: text.alsoIn,
      topic: text.topic,
      art20: 'art20_1' as const,
      documentGenre: '通知',
      formedOn,
    };
    const document: Draft = {
      ...common,
      key: `xijie-normative-${text.key}`,
      column: 'zhengce-guifan',
      kind: 'normative_document',
      audience: null,
      documentNumber,
      text: documentText(
        organ,
        text,
        formedOn,
        repealed && { title: repealed.text.name, number: numbers.get(repealed.text.key) ?? '' },
      ),
      publishedOn,
      validity: {
        status: repealing ? 'repealed' : 'in_force',
        effectiveOn: publishedOn,
        expiresOn: dateOf(
          yearOf(publishedOn) + VALID_YEARS,
          Number(publishedOn.slice(5, 7)),
          Math.min(28, Number(publishedOn.slice(8))),
        ),
        repealedOn: repealing?.publishedOn ?? null,
      },
      repeals: repealed ? `xijie-normative-${repealed.text.key}` : null,
      outlets: outletsOf(organ, documentNumber ?? ''),
    };
    const interpretation: Draft = {
      ...common,
      key: `xijie-interpretation-${text.key}`,
      column: 'zhengce-jiedu',
      kind: 'policy_interpretation',
      documentGenre: null,
      audience: 'public',
      documentNumber: null,
      text: interpretationText(organ, text, documentNumber ?? '', `xijie-normative-${text.key}`),
      formedOn: addWorkingDays(publishedOn, 1),
      publishedOn: addWorkingDays(publishedOn, INTERPRETATION_DAYS),
      validity: null,
      repeals: null,
    };
    return [document, interpretation];
  });
}

/** A normative document is also put up in the communities and lies at the library (条例 art. 23, 25). */
function outletsOf(organ: OrganProfile, number: string): OutletContent[] {
  return [
    {
      channel: 'notice_board',
      name: `${organ.communities.length}个社区信息公告栏`,
      evidence: `张贴照片，随${number}归档`,
    },
    { channel: 'library', name: '相山区图书馆政府信息查阅点', evidence: `送交回执，随${number}归档` },
    { channel: 'wechat', name: `${organ.street}政务微信公众号`, evidence: '推送页面存档' },
  ];
}

function documentText(
  organ: OrganProfile,
  text: NormativeText,
  formedOn: LocalDate,
  repealed: { readonly title: string; readonly number: string } | undefined,
): Text {
  const last = repealed ? `《${repealed.title}》（${repealed.number}）同时废止。` : '';
  return {
    title: `${organ.name}关于印发《${text.name}》的通知`,
    keywords: ['规范性文件', ...text.keywords],
    blocks: [
      salutation('各社区居委会，各科室，各有关单位：'),
      `《${text.name}》已经办事处主任办公会议审议通过，现印发给你们，请遵照执行。`,
      heading(text.name),
      ...text.articles.map((article, index) => `第${CHINESE[index] ?? ''}条　${article}`),
      `第${CHINESE[text.articles.length] ?? ''}条　本${text.name.endsWith('办法') ? '办法' : '规定'}自公布之日起施行，有效期五年。${last}`,
      ...signature(organ.name, longDate(formedOn)),
    ],
    summary: text.summary,
    fields: {
      legality_reviewed_by: '淮北市相山区司法局',
      deliberated_at: `${yearOf(formedOn)}年主任办公会议`,
      consulted_from: addDays(formedOn, -45),
      consulted_until: addDays(formedOn, -15),
      explained_by: officeOf(organ, text).name,
    },
  };
}

const CHINESE = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
] as const;

/** The section office that drafted the document. */
function officeOf(organ: OrganProfile, text: NormativeText): SectionOfficeContent {
  const office = organ.sectionOffices.find(({ code }) => code === text.sectionOffice);
  if (office === undefined) throw new RangeError(`no office ${text.sectionOffice}`);
  return office;
}

function interpretationText(organ: OrganProfile, text: NormativeText, number: string, policy: string): Text {
  const office = officeOf(organ, text);
  return {
    title: `《${text.name}》政策解读`,
    keywords: ['政策解读', ...text.keywords],
    blocks: [
      `《${text.name}》（${number}）已经印发，现就有关内容解读如下。`,
      heading('一、制定背景'),
      text.background,
      heading('二、制定过程'),
      text.process,
      heading('三、主要内容'),
      list(text.points, true),
      heading('四、与居民的关系'),
      text.benefit,
    ],
    fields: {
      policies: [policy],
      form: 'text',
      interpreted_by: `${organ.name}${office.name}`,
      telephone: office.telephone,
    },
  };
}
