/**
 * Pictures on their way into a text. Until one is stored as a file of its item it stands in the text under a waiting
 * address, which no file ever has; the HTML stays small, and what must not go out with it is found by that address.
 */

/** Why a picture could not come along. */
export type LostReason =
  /** It lies on another site, where it may change after the review and tells who reads. */
  | 'linked'
  /** It lies on the writer's own disk, and only its name was handed over. */
  | 'elsewhere'
  /** A format that pages do not show: EMF, WMF, TIFF. */
  | 'format'
  /** What was cropped off is still in the file, and would be published with it. */
  | 'cropped'
  /** A chart or a diagram, which only Word draws. */
  | 'drawing'
  /** A picture of a PDF, which may be a part of a page or its paper. */
  | 'pdf'
  /** Beyond what one text takes at a time. */
  | 'too_many'
  /** Announced, and not there. */
  | 'missing';

/** How many pictures were lost, by reason. */
export type LostPictures = Readonly<Partial<Record<LostReason, number>>>;

/** A picture with its bytes, waiting to be stored. */
export interface WaitingPicture {
  /** Where it stands in the HTML. */
  readonly address: string;
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** Formats that pages show. */
export type PictureType = 'image/gif' | 'image/jpeg' | 'image/png' | 'image/webp';

/** Pictures that one paste or one file may bring; an item takes two hundred files a day. */
export const MOST_PICTURES = 100;

const WAITING = '/files/00000000-0000-4000-8000-';

/** The waiting address of a number from 0. */
export function waitingAddress(number: number): string {
  return `${WAITING}${number.toString(16).padStart(12, '0')}/picture`;
}

/** Whether a picture under this address still waits. */
export function isWaiting(address: string): boolean {
  return address.startsWith(WAITING);
}

const WAITING_PICTURES = new RegExp(`<img\\b[^>]* src="${WAITING}[^"]*"[^>]*>`, 'g');

/** The HTML without pictures that still wait: nobody could fetch them. */
export function withoutWaiting(html: string): string {
  return html.includes(WAITING) ? html.replace(WAITING_PICTURES, '') : html;
}

/** The HTML with waiting pictures under the addresses that they were stored under; those without one go. */
export function withStored(html: string, stored: ReadonlyMap<string, string>): string {
  return html.replace(WAITING_PICTURES, (picture) => {
    const address = / src="([^"]*)"/.exec(picture)?.[1] ?? '';
    const href = stored.get(address);
    return href === undefined ? '' : picture.replace(address, href);
  });
}

/** What programs write by themselves: names of files, numbers of pictures, guesses of a machine. */
const WRITTEN_BY_MACHINE =
  /自动生成|AI\s*生成|automatically generated|AI-generated|^(?:图片|图像|图形|照片|截图|picture|image|img|photo|screenshot)?[\s_\-()（）]*\d*$|\.(?:png|jpe?g|gif|webp|bmp|tiff?|emf|wmf)$/i;

/**
 * The alternative text that a picture brings along, to be offered; undefined where it says nothing. An empty one is
 * not taken for the word of a person that the picture is decoration.
 */
export function offeredAlt(alt: string | undefined): string | undefined {
  const text = (alt ?? '').replace(/\s+/g, ' ').trim();
  return text === '' || text.length > LONGEST_ALT || WRITTEN_BY_MACHINE.test(text) ? undefined : text;
}

/** Signs of an alternative text; more belongs into the text itself. */
const LONGEST_ALT = 200;

/** Sums of two counts. */
export function lostTogether(one: LostPictures, other: LostPictures): LostPictures {
  const sum: Partial<Record<LostReason, number>> = { ...one };
  for (const [reason, count] of entriesOf(other)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}

/** The reasons with their counts. */
export function entriesOf(lost: LostPictures): [LostReason, number][] {
  return Object.entries(lost) as [LostReason, number][];
}

/** What the first bytes say a picture is; null for what pages do not show. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return null;
}

const DATA_ADDRESS = /^data:image\/[\w.+-]+;base64,/i;

/** The bytes of a picture that stands in its address; null for any other address, or where it cannot be read. */
export function bytesInAddress(address: string): Uint8Array | null {
  const head = DATA_ADDRESS.exec(address.slice(0, 100))?.[0];
  if (head === undefined) return null;
  try {
    const binary = atob(address.slice(head.length).replace(/\s+/g, ''));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Pictures as they are met in one text. */
export class PictureDesk {
  readonly waiting: WaitingPicture[] = [];
  lost: LostPictures = {};
  readonly #first: number;

  /** @param first number of the first waiting address */
  constructor(first: number) {
    this.#first = first;
  }

  /** The waiting address of a picture; null where it cannot come along, which is counted. */
  take(bytes: Uint8Array): string | null {
    const type = pictureType(bytes);
    if (type === null) return this.lose('format');
    if (this.waiting.length >= MOST_PICTURES) return this.lose('too_many');
    const address = waitingAddress(this.#first + this.waiting.length);
    this.waiting.push({ address, type, bytes });
    return address;
  }

  lose(reason: LostReason): null {
    this.lost = lostTogether(this.lost, { [reason]: 1 });
    return null;
  }
}
