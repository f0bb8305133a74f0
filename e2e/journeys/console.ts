// The staff console as people use it: signing in by an offered account, choosing from lists, taking a step.
import type { Browser, Locator, Page } from 'playwright-core';
import { signInOffer } from '../client.ts';
import { DESKTOP, openPage } from './visitor.ts';

/** Opens the console in a browser of its own and signs in with an account that its sign-in page offers, by name. */
export async function signInAs(
  browser: Browser,
  origin: string,
  name: string,
  viewport = DESKTOP,
): Promise<Page> {
  const page = await openPage(browser, viewport);
  await page.goto(`${origin}/console/`);
  await page.getByRole('region', { name: '演示账号' }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
  return page;
}

/** Hands the page to another account and opens a page of the console: where signing in is not what is tried. */
export async function actAs(page: Page, origin: string, login: string, path = ''): Promise<void> {
  const { password } = await signInOffer(origin);
  const answer = await page.request.post(`${origin}/api/session`, { data: { login, password } });
  if (!answer.ok()) throw new Error(`${login} was not let in: ${answer.status()}`);
  await page.goto(`${origin}/console/${path}`);
}

/** Chooses an entry of a list by the words it shows. */
export async function choose(page: Page, label: string, words: string, search = words): Promise<void> {
  const list = page.getByRole('combobox', { name: label });
  await list.click();
  if (await list.isEditable()) await list.fill(search);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: words })
    .first()
    .click();
}

/** Takes a step that the record offers: opens it, writes the note where one is asked for, confirms. */
export async function takeStep(page: Page, step: string, note?: string): Promise<void> {
  const offered = offeredSteps(page);
  await offered.getByRole('button', { name: step, exact: true }).click();
  if (note !== undefined) await offered.getByRole('textbox').fill(note);
  const sure = step.startsWith('确认') ? `办理${step}` : `确认${step}`;
  await offered.getByRole('button', { name: sure, exact: true }).click();
}

/** The steps that a record offers to the person. */
export function offeredSteps(page: Page): Locator {
  return page.getByRole('region', { name: '可以办理' });
}

/** The steps that the record denies the person, each with the reason. */
export function deniedSteps(page: Page): Locator {
  return page.getByRole('group').filter({ has: page.getByRole('heading', { name: '您不能办理' }) });
}

/** Opens a row of the work list by its title. */
export async function openWork(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '待办' }).click();
  await page.getByRole('table', { name: '待办事项' }).getByRole('link', { name: title }).click();
}
