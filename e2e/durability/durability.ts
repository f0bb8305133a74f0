// Kills the program, its database server, or both, at random moments while items are published, at once and by the schedule, requests
// are filed, files are uploaded and an older system is taken over, lets them recover, and looks whether anything that had been acknowledged is missing.
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../client.ts';
import { databasePid, freePort, type Program, startProgram } from '../program.ts';
import {
  type Acknowledged,
  fileRequest,
  importFile,
  type Office,
  openOffice,
  publishItem,
  uploadFile,
} from './acts.ts';
import { chanceFrom } from './chance.ts';
import { faultsIn } from './verdict.ts';

/** How to run. */
export interface DurabilityOptions {
  kills: number;
  seed: number;
  /** A folder of its own: empty, or with a demonstration that nobody serves. */
  dataDir: string;
  log: (line: string) => void;
}

/** What came of it. */
export interface Outcome {
  kills: Record<Target, number>;
  acknowledged: {
    created: number;
    published: number;
    scheduled: number;
    requests: number;
    imports: number;
    uploads: number;
  };
  /** Acts whose answer the kills swallowed; they may or may not have been done. */
  unanswered: number;
  /** One line each; empty when all is well. */
  faults: string[];
}

/** Starts the program on the run's data folder; the signal kills it while it is starting. */
type Start = (signal?: AbortSignal) => Promise<Program>;
/** What was killed, and which server if it was. */
interface Killed {
  target: Target;
  database: number | null;
}
type Target = 'program' | 'database' | 'both';

const TARGETS: Target[] = ['program', 'database', 'both'];
const ORGAN = '西街道办事处';
const PUBLISHERS = 3;
const FILERS = 1;
/** Kills fall within this time after the acts began, and one in four falls within a start. */
const LONGEST_PEACE_MS = 1_500;
const LONGEST_START_MS = 1_200;
const STARTS_KILLED = 0.25;
/** The citizens of this run sit at many addresses, as a proxy says. */
const SETTINGS = { TRUST_PROXY: 'yes' };
const RECOVERY_LIMIT_MS = 60_000;
const LOOK_EVERY = 20;

/** Runs the kills, looking at the state in between and at the end. */
export async function testDurability(options: DurabilityOptions): Promise<Outcome> {
  const port = await freePort();
  const start: Start = (signal) => startProgram(options.dataDir, port, { env: SETTINGS, signal });
  const program = await start();
  const office = await openOffice(program.origin, ORGAN).catch(async (error) => {
    await program.kill();
    throw error;
  });
  const run = new DurabilityRun(options, start, program, office);
  try {
    for (let done = 1; done <= options.kills; done += 1) {
      await run.round();
      if (done % LOOK_EVERY === 0 || done === options.kills) await run.look(done);
    }
    return run.outcome;
  } finally {
    await run.end();
  }
}

class DurabilityRun {
  readonly #options: DurabilityOptions;
  readonly #start: Start;
  readonly #chance: () => number;
  readonly #office: Office;
  #program: Program;
  #acts = 0;
  readonly #acknowledged: Acknowledged = {
    drafts: new Map(),
    published: new Map(),
    scheduled: new Set(),
    requests: new Map(),
    imports: new Map(),
    uploads: new Map(),
  };
  readonly #kills: Record<Target, number> = { program: 0, database: 0, both: 0 };
  #unanswered = 0;
  readonly #faults = new Set<string>();

  constructor(options: DurabilityOptions, start: Start, program: Program, office: Office) {
    this.#options = options;
    this.#start = start;
    this.#chance = chanceFrom(options.seed);
    this.#program = program;
    this.#office = office;
  }

  get outcome(): Outcome {
    const { drafts, published, scheduled, requests, imports, uploads } = this.#acknowledged;
    return {
      kills: this.#kills,
      acknowledged: {
        created: drafts.size,
        published: published.size,
        scheduled: scheduled.size,
        requests: requests.size,
        imports: imports.size,
        uploads: uploads.size,
      },
      unanswered: this.#unanswered,
      faults: [...this.#faults],
    };
  }

  /** Lets people work, kills at a random moment, and waits until work is possible again. */
  async round(): Promise<void> {
    const target = TARGETS[Math.floor(this.#chance() * TARGETS.length)] ?? 'both';
    const stop = new AbortController();
    const workers = this.#workers(stop.signal);
    await pause(this.#chance() * LONGEST_PEACE_MS);
    const killed = await this.#kill(target);
    if (target !== 'database') {
      if (this.#chance() < STARTS_KILLED) await this.#killStart();
      this.#program = await this.#start();
    }
    await this.#workAgain(killed);
    stop.abort();
    await Promise.all(workers);
  }

  /** Looks at everything acknowledged so far. */
  async look(done: number): Promise<void> {
    const found = await faultsIn({
      dataDir: this.#options.dataDir,
      origin: this.#program.origin,
      slug: this.#office.organ.slug,
      acknowledged: this.#acknowledged,
    });
    for (const fault of found) this.#faults.add(`after ${done} kills: ${fault}`);
    const { published, requests } = this.#acknowledged;
    this.#options.log(
      `${done} kills, ${published.size} items published, ${requests.size} requests filed, ${found.length} faults`,
    );
  }

  async end(): Promise<void> {
    await this.#program.stop();
  }

  async #kill(target: Target): Promise<Killed> {
    this.#kills[target] += 1;
    const database = target === 'program' ? null : databasePid(this.#options.dataDir);
    const killed = target === 'database' ? null : this.#program.kill();
    if (database) killProcess(database);
    await killed;
    return { target, database };
  }

  /** A start that is killed before, while or after it has recovered. */
  async #killStart(): Promise<void> {
    const stop = new AbortController();
    const start = this.#start(stop.signal);
    await pause(this.#chance() * LONGEST_START_MS);
    stop.abort();
    await start.then((program) => program.kill()).catch(() => {});
  }

  /**
   * Waits for a new server and then for an act that is acknowledged: one acknowledged right after the kill may still be
   * the work of the old server's processes. A database that comes back must need no restart of the program.
   */
  async #workAgain(killed: Killed): Promise<void> {
    const deadline = performance.now() + RECOVERY_LIMIT_MS;
    const recovered = async (isSo: () => boolean): Promise<boolean> => {
      while (!isSo()) {
        if (!this.#program.isRunning() || performance.now() > deadline) return false;
        await pause(25);
      }
      return true;
    };
    const isBack = await recovered(() => databasePid(this.#options.dataDir) !== killed.database);
    const before = this.#done();
    if (isBack && (await recovered(() => this.#done() > before))) return;
    const how = this.#program.isRunning() ? 'nothing is acknowledged' : 'the program ended';
    this.#faults.add(`${how} after a kill of: ${killed.target}\n${this.#program.output()}`);
    await this.#program.kill();
    this.#program = await this.#start();
  }

  #done(): number {
    return this.#acknowledged.published.size + this.#acknowledged.requests.size;
  }

  #workers(signal: AbortSignal): Promise<void>[] {
    const publish = () => publishItem(this.#office, this.#nextAct(), this.#acknowledged);
    const file = () =>
      fileRequest(this.#program.origin, this.#office.organ.slug, this.#nextAct(), this.#acknowledged);
    const take = () => importFile(this.#office, this.#nextAct(), this.#acknowledged, signal);
    const upload = () => uploadFile(this.#office, this.#nextAct(), this.#acknowledged);
    return [
      ...Array.from({ length: PUBLISHERS }, () => this.#repeat(publish, signal)),
      ...Array.from({ length: FILERS }, () => this.#repeat(file, signal)),
      this.#repeat(take, signal),
      this.#repeat(upload, signal),
    ];
  }

  #nextAct(): number {
    this.#acts += 1;
    return this.#acts;
  }

  async #repeat(act: () => Promise<void>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await act();
      } catch (error) {
        this.#noteFailure(error);
        await pause(50);
      }
    }
  }

  /** No answer, and 503 while the database is away, are what a kill looks like; anything else is a fault. */
  #noteFailure(error: unknown): void {
    const cutOff = error instanceof TypeError || (error instanceof Refused && error.status === 503);
    if (cutOff) this.#unanswered += 1;
    else this.#faults.add(`an act was answered: ${error instanceof Error ? error.message : error}`);
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended already, as it does when its program has just been killed twice.
  }
}
