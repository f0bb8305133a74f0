// `npm run bench -- editor --characters 150000 --times 7`: how long a person waits for a long document to open in the
// editor, from the click to the first frame in which its last words stand, and how long for a keystroke in it.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/chromium.ts';
import { type StaffClient, signIn, signInOffer } from '../../e2e/client.ts';
import { freePort, startProgram } from '../../e2e/program.ts';
import { temporaryFolder } from '../../e2e/temporary-folder.ts';
import { LAST_WORDS, longDocument } from './long-document.ts';

/** Milliseconds that opening may take, and a keystroke. */
const OPENS_WITHIN = 1_000;
const TYPES_WITHIN = 100;
const LOGIN = 'linguodong';

/** Opens the document as often as asked, prints each time; good when the median is within the limits. */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      characters: { type: 'string', default: '150000' },
      times: { type: 'string', default: '7' },
      /** A running demonstration; one is started when none is named. */
      origin: { type: 'string' },
    },
  });
  const own = values.origin === undefined ? await startOwn() : null;
  const origin = own?.origin ?? values.origin ?? '';
  try {
    const body = longDocument(Number(values.characters));
    const client = await signIn(origin, LOGIN, (await signInOffer(origin)).password);
    const id = await storedItem(client, body);
    const { opening, typing } = await measured(origin, id, client, Number(values.times));
    const text = body.replace(/<[^>]*>/g, '').length;
    const tables = body.split('<table>').length - 1;
    say(`document: ${text} characters of text, ${tables} tables, ${body.length} characters of HTML`);
    say(`opens:    median ${median(opening)} ms of ${opening.join(', ')}`);
    say(`a key:    median ${median(typing)} ms of ${typing.join(', ')}`);
    return median(opening) < OPENS_WITHIN && median(typing) < TYPES_WITHIN;
  } finally {
    await own?.end();
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function startOwn(): Promise<{ origin: string; end(): Promise<void> }> {
  const dataDir = temporaryFolder('gongkai-editor-');
  const program = await startProgram(dataDir, await freePort());
  return {
    origin: program.origin,
    async end() {
      await program.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function storedItem(client: StaffClient, body: string): Promise<string> {
  const session = await client.get<{ organ: { id: string } }>('/api/session');
  const columns = await client.get<{ rows: { id: string; code: string }[] }>(
    `/api/columns?organ=${session.organ.id}`,
  );
  const column = columns.rows.find(({ code }) => code === 'wenjiao');
  const { id } = await client.post<{ id: string }>('/api/items', {
    organId: session.organ.id,
    columnId: column?.id,
    kind: 'information',
    title: '西街道二百页工作方案',
    body,
    metadata: { formedOn: '2026-01-05', topicClass: '14' },
  });
  return id;
}

async function measured(origin: string, id: string, client: StaffClient, times: number) {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${origin}/console/`);
    const account = (await signInOffer(origin)).accounts.find(({ login }) => login === LOGIN);
    await page.getByRole('button', { name: account?.name ?? '', exact: true }).click();
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
    const opening: number[] = [];
    const typing: number[] = [];
    // The first opening also fetches the program of the editor, as the first one of a day does.
    for (let time = 0; time <= times; time += 1) {
      const took = await openingTime(page, origin, id);
      if (time > 0) opening.push(took);
      if (time > 0) typing.push(await keyTime(page));
      await page.getByRole('link', { name: '待办' }).click();
    }
    await client.get(`/api/items/${id}`);
    return { opening, typing };
  } finally {
    await browser.close();
  }
}

/** From the click on 修改 to the second frame after the last words are in the editor: by then they have been drawn. */
async function openingTime(page: Page, origin: string, id: string): Promise<number> {
  await page.goto(`${origin}/console/items/${id}`);
  const button = page.getByRole('button', { name: /^修改/ }).first();
  await button.waitFor();
  // Nobody is as fast as the page that is left: its preview of the same long text would be drawn within the time.
  await page.waitForLoadState('networkidle');
  await page.evaluate(`window.lastWords = ${JSON.stringify(LAST_WORDS)}`);
  await button.focus();
  return await page.evaluate(`(${OPEN})(document.activeElement)`);
}

/** Run in the page, with the button as its argument. */
const OPEN = `async (button) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const started = performance.now();
  button.click();
  while (!document.querySelector('.writing')?.textContent.includes(window.lastWords)) await frame();
  await frame();
  await frame();
  return Math.round(performance.now() - started);
}`;

/** From a key to the frame after it, in the first paragraph. */
async function keyTime(page: Page): Promise<number> {
  await page.locator('.writing p').first().click();
  await page.evaluate(LISTEN);
  await page.keyboard.press('a');
  await page.waitForFunction('window.keyTime !== undefined');
  return await page.evaluate('window.keyTime');
}

const LISTEN = `{
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  window.keyTime = undefined;
  document.querySelector('.writing').addEventListener('keydown', async () => {
    const started = performance.now();
    await frame();
    await frame();
    window.keyTime = Math.round(performance.now() - started);
  }, { once: true });
}`;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
