/**
 * Pictures of a text on their way to the server. Each stands in the text under a waiting address, is shown from memory
 * meanwhile, and gets the address of its file once it is stored; of a new item that is at its first save.
 */

import {
  isWaiting,
  type PictureType,
  pictureType,
  type WaitingPicture,
  waitingAddress,
  withStored,
} from '@gongkai/writing';
import { problemOf } from '../api/problem.ts';
import { problemWords } from '../text/problems.ts';

/** Stores a picture as a file of the item; gives its address. */
export type PictureSender = (file: File) => Promise<string>;

/** A picture that is none, by its bytes. */
export class NotAPicture extends Error {
  constructor() {
    super('file_type_refused');
    this.name = 'NotAPicture';
  }
}

/** A body with pictures under waiting addresses of its own. */
export interface ImportedPictures {
  html: string;
  pictures: readonly { address: string; type: PictureType; data: string }[];
}

/** What the page shows of it. */
export interface PictureState {
  /** Pictures that are not stored yet. */
  waiting: number;
  /** Pictures that the server did not take, and why the last one was not. */
  refused: number;
  error: unknown;
  /** Whether the server could not be reached; what waits is sent again. */
  isDelayed: boolean;
}

/** After so long what could not be sent is tried again. */
const RETRY_MS = 5_000;

export class PictureStore {
  readonly #files = new Map<string, File>();
  readonly #shown = new Map<string, Promise<string>>();
  readonly #stored = new Map<string, string>();
  readonly #refused = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #next = 0;
  #sender: PictureSender | null = null;
  #running: Promise<void> | null = null;
  #state: PictureState = { waiting: 0, refused: 0, error: null, isDelayed: false };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): PictureState => this.#state;

  /** Number of the next waiting address. */
  get next(): number {
    return this.#next;
  }

  /** Takes pictures whose addresses were numbered from {@link next} on. */
  take(pictures: readonly WaitingPicture[]): void {
    for (const { address, type, bytes } of pictures) {
      this.#keep(address, new File([new Uint8Array(bytes)], nameOf(type), { type }));
    }
    this.#changed();
  }

  /** Takes the pictures of an imported body; gives its HTML with them under addresses of this text. */
  takeImported({ html, pictures }: ImportedPictures): string {
    const addresses = new Map<string, string>();
    for (const { address, type, data } of pictures) {
      const own = waitingAddress(this.#next);
      addresses.set(address, own);
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      this.#keep(own, new File([bytes], nameOf(type), { type }));
    }
    this.#changed();
    return withStored(html, addresses);
  }

  /**
   * Takes a file; gives its waiting address.
   * @throws NotAPicture by its first bytes
   */
  async add(file: File): Promise<string> {
    if (pictureType(new Uint8Array(await file.slice(0, 16).arrayBuffer())) === null) throw new NotAPicture();
    const address = waitingAddress(this.#next);
    this.#keep(address, file);
    this.#changed();
    return address;
  }

  #keep(address: string, file: File): void {
    this.#next += 1;
    this.#files.set(address, file);
    this.#shown.set(address, dataAddress(file));
  }

  /** What a browser can show in the place of an address. */
  shown(address: string): Promise<string> | string {
    return this.#stored.get(address) ?? this.#shown.get(address) ?? address;
  }

  /** Addresses of stored pictures by those that they waited under. */
  get stored(): ReadonlyMap<string, string> {
    return this.#stored;
  }

  /** Whether nothing will ever stand under a waiting address. */
  isLost(address: string): boolean {
    return isWaiting(address) && !this.#stored.has(address) && !this.#files.has(address);
  }

  /** From now on every picture is stored as soon as it is taken; null ends that. */
  sendBy(sender: PictureSender | null): void {
    this.#sender = sender;
    this.#start();
  }

  /**
   * Stores what waits; those that are refused are counted.
   * @throws what kept the server from being reached
   */
  async sendAll(sender: PictureSender): Promise<void> {
    this.sendBy(sender);
    await this.#run();
  }

  #run(): Promise<void> {
    this.#running ??= this.#sendWaiting().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #sendWaiting(): Promise<void> {
    for (;;) {
      const [first] = this.#files;
      if (first === undefined || this.#sender === null) return;
      const [address, file] = first;
      try {
        this.#stored.set(address, await this.#sender(file));
        this.#state = { ...this.#state, isDelayed: false };
      } catch (error) {
        if (isPassing(error)) {
          this.#state = { ...this.#state, isDelayed: true };
          this.#tell();
          throw error;
        }
        this.#refused.add(address);
        this.#state = { ...this.#state, error };
      }
      this.#files.delete(address);
      this.#tell();
    }
  }

  #changed(): void {
    this.#tell();
    this.#start();
  }

  #start(): void {
    this.#run().catch(() => setTimeout(() => this.#start(), RETRY_MS));
  }

  #tell(): void {
    this.#state = { ...this.#state, waiting: this.#files.size, refused: this.#refused.size };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether it is not the picture's fault: no network, a session that lapsed, a server that is busy. */
function isPassing(error: unknown): boolean {
  const { status, code } = problemOf(error);
  return code === 'network_lost' || [401, 429, 502, 503, 504].includes(status);
}

/** Why a file was not taken, in words. */
export function pictureFault(error: unknown): string {
  if (error instanceof NotAPicture) return '这不是图片文件。可以插入 PNG、JPEG、GIF、WebP 图片。';
  return problemWords(problemOf(error)).sentence;
}

const nameOf = (type: PictureType): string => `图片.${type.slice('image/'.length)}`;

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
