/**
 * Letters (文书) of request handling. Codes are fixed; the names are the usual ones and vary by place, so an organ
 * may print its own. Names L01 to L11 follow a published municipal set (宿政办函〔2021〕21号).
 */

export const LETTER_CODES = [
  'L01',
  'L02',
  'L03',
  'L04',
  'L05',
  'L06',
  'L07',
  'L08',
  'L09',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
  'L20',
  'L21',
] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

/** Who a letter goes to; `file` stays with the case. */
export type LetterReceiver = 'file' | 'applicant' | 'third_party' | 'organ' | 'helping_unit';

export type Letter = { name: string; to: LetterReceiver };

/** Code → usual name and receiver. */
export const LETTERS: Record<LetterCode, Letter> = {
  L01: { name: '政府信息公开申请登记表', to: 'file' },
  L02: { name: '政府信息公开申请接收回执', to: 'applicant' },
  L03: { name: '补正告知书', to: 'applicant' },
  L04: { name: '说明理由告知书', to: 'applicant' },
  L05: { name: '延期答复告知书', to: 'applicant' },
  L06: { name: '征求意见书（第三方）', to: 'third_party' },
  L07: { name: '征求意见告知书', to: 'applicant' },
  L08: { name: '依申请公开告知书（第三方）', to: 'third_party' },
  L09: { name: '征求意见书（共同制作机关）', to: 'organ' },
  L10: { name: '协办函', to: 'helping_unit' },
  L11: { name: '收费通知书', to: 'applicant' },
  L12: { name: '政府信息公开申请答复书（予以公开）', to: 'applicant' },
  L13: { name: '政府信息公开申请答复书（部分公开）', to: 'applicant' },
  L14: { name: '政府信息公开申请答复书（不予公开）', to: 'applicant' },
  L15: { name: '政府信息公开申请答复书（政府信息不存在）', to: 'applicant' },
  L16: { name: '政府信息公开申请答复书（不属于本机关负责公开）', to: 'applicant' },
  L17: { name: '政府信息公开申请答复书（另行制作不予提供）', to: 'applicant' },
  L18: { name: '政府信息公开申请告知书（不予处理）', to: 'applicant' },
  L19: { name: '政府信息公开申请告知书（行政查询事项）', to: 'applicant' },
  L20: { name: '政府信息公开申请告知书（不再处理）', to: 'applicant' },
  L21: { name: '送达回证', to: 'file' },
};
