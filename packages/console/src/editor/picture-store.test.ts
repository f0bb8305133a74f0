import { withoutWaiting } from '@gongkai/writing';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../api/problem.ts';
import { NotAPicture, PictureStore } from './picture-store.ts';

/** Browsers read files by this; Node does not have it. */
class Reader {
  result = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;

  readAsDataURL(): void {
    this.result = 'data:image/png;base64,';
    this.onload();
  }
}
vi.stubGlobal('FileReader', Reader);

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const picture = (name = 'a.png') => new File([PNG], name, { type: 'image/png' });

it('a new text’s pictures wait, and are stored in order with its first save', async () => {
  const store = new PictureStore();
  const one = await store.add(picture('1.png'));
  const other = await store.add(picture('2.png'));
  expect(withoutWaiting(`<p>甲</p><img src="${one}"><img src="${other}" alt="图">`)).toBe('<p>甲</p>');
  expect(store.state().waiting).toBe(2);
  const sent: string[] = [];
  await store.sendAll(async ({ name }) => `/files/${sent.push(name)}/${name}`);
  expect([...store.stored]).toEqual([
    [one, '/files/1/1.png'],
    [other, '/files/2/2.png'],
  ]);
  expect(store.state()).toMatchObject({ waiting: 0, refused: 0 });
});

it('what the server does not take is counted with its reason, and the others are stored', async () => {
  const store = new PictureStore();
  const refused = await store.add(picture('big.png'));
  const stored = await store.add(picture());
  const tooLarge = new ApiError({ status: 413, code: 'file_too_large' });
  await store.sendAll(async ({ name }) => {
    if (name === 'big.png') throw tooLarge;
    return '/files/1/a.png';
  });
  expect(store.state()).toMatchObject({ waiting: 0, refused: 1, error: tooLarge });
  expect([store.isLost(refused), store.isLost(stored)]).toEqual([true, false]);
});

it('where the server cannot be reached nothing is lost: the save fails, and the next one stores it', async () => {
  const store = new PictureStore();
  const address = await store.add(picture());
  const away = new ApiError({ status: 0, code: 'network_lost' });
  await expect(store.sendAll(() => Promise.reject(away))).rejects.toBe(away);
  expect(store.state()).toMatchObject({ waiting: 1, refused: 0, isDelayed: true });
  await store.sendAll(async () => '/files/1/a.png');
  expect(store.stored.get(address)).toBe('/files/1/a.png');
  expect(store.state()).toMatchObject({ waiting: 0, isDelayed: false });
});

it('what is no picture by its first bytes is refused before it is sent', async () => {
  const program = new File(['MZ'], 'a.png', { type: 'image/png' });
  await expect(new PictureStore().add(program)).rejects.toBeInstanceOf(NotAPicture);
});
