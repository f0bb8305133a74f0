// Kills the program, its database server, or both, at random moments while items are published and requests filed, lets
// them recover, and looks whether anything that had been acknowledged is missing.
import { setTimeout as pause } from 'node:timers/promises';
import { Refused, signInOffer } from '../client.ts';
import { databasePid, freePort, type Program, startProgram } from '../program.ts';
import { type Acknowledged, fileRequest, type Office, openOffice, publishItem } from './acts.ts';
import { chanceFrom } from './chance.ts';
import { faultsIn } from './verdict.ts';

/** How to run. */
export interface DurabilityOptions {
  kills: number;
  seed: number;
  /** An empty folder of its own. */
  dataDir: string;
  log: (line: string) => void;
}

/** What came of it. */
export interface Outcome {
  kills: Record<Target, number>;
  acknowledged: { created: number; published: number; requests: number };
  /** Acts whose answer the kills swallowed; they may or may not have been done. */
  unanswered: number;
  /** One line each; empty when all is well. */
  faults: string[];
}

type Target = 'program' | 'database' | 'both';

const TARGETS: Target[] = ['program', 'database', 'both'];
const ORGAN_SLUG = 'xijie';
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
  const run = await DurabilityRun.begin(options);
  for (let done = 0; done < options.kills; done += 1) {
    await run.round();
    if ((done + 1) % LOOK_EVERY === 0 || done + 1 === options.kills) await run.look(done + 1);
  }
  return run.end();
}

class DurabilityRun {
  readonly #options: DurabilityOptions;
  readonly #chance: () => number;
  readonly #port: number;
  readonly #office: Office;
  #program: Program;
  #acts = 0;
  readonly #acknowledged: Acknowledged = { drafts: new Map(), published: new Map(), requests: new Map() };
  readonly #outcome: Outcome = {
    kills: { program: 0, database: 0, both: 0 },
    acknowledged: { created: 0, published: 0, requests: 0 },
    unanswered: 0,
    faults: [],
  };

  private constructor(options: DurabilityOptions, port: number, program: Program, office: Office) {
    this.#options = options;
    this.#chance = chanceFrom(options.seed);
    this.#port = port;
    this.#program = program;
    this.#office = office;
  }

  static async begin(options: DurabilityOptions): Promise<DurabilityRun> {
    const port = await freePort();
    const program = await startProgram(options.dataDir, port, { env: SETTINGS });
    const offer = await signInOffer(program.origin);
    const office = await openOffice(program.origin, offer, ORGAN_SLUG);
    return new DurabilityRun(options, port, program, office);
  }

  /** Lets people work, kills at a random moment, and waits until work is possible again. */
  async round(): Promise<void> {
    const target = TARGETS[Math.floor(this.#chance() * TARGETS.length)] ?? 'both';
    const stop = new AbortController();
    const workers = this.#workers(stop.signal);
    await pause(this.#chance() * LONGEST_PEACE_MS);
    await this.#kill(target);
    if (target !== 'database') {
      if (this.#chance() < STARTS_KILLED) await this.#killStart();
      this.#program = await this.#start();
    }
    await this.#workAgain(target);
    stop.abort();
    await Promise.all(workers);
  }

  /** Looks at everything acknowledged so far. */
  async look(done: number): Promise<void> {
    const found = await faultsIn({
      dataDir: this.#options.dataDir,
      origin: this.#program.origin,
      slug: ORGAN_SLUG,
      acknowledged: this.#acknowledged,
    });
    this.#outcome.faults.push(...found.map((fault) => `after ${done} kills: ${fault}`));
    const { published, requests } = this.#acknowledged;
    this.#options.log(
      `${done} kills, ${published.size} items published, ${requests.size} requests filed, ${found.length} faults`,
    );
  }

  async end(): Promise<Outcome> {
    await this.#program.stop();
    const { drafts, published, requests } = this.#acknowledged;
    const acknowledged = { created: drafts.size, published: published.size, requests: requests.size };
    return { ...this.#outcome, acknowledged };
  }

  async #kill(target: Target): Promise<void> {
    this.#outcome.kills[target] += 1;
    const database = target === 'program' ? null : databasePid(this.#options.dataDir);
    const killed = target === 'database' ? null : this.#program.kill();
    if (database) killProcess(database);
    await killed;
  }

  /** A start that is killed before, while or after it has recovered. */
  async #killStart(): Promise<void> {
    const stop = new AbortController();
    const start = this.#start(stop.signal);
    await pause(this.#chance() * LONGEST_START_MS);
    stop.abort();
    await start.then((program) => program.kill()).catch(() => {});
  }

  #start(signal?: AbortSignal): Promise<Program> {
    return startProgram(this.#options.dataDir, this.#port, { env: SETTINGS, signal });
  }

  /** Waits for the next act that is acknowledged; a database that comes back must need no restart of the program. */
  async #workAgain(target: Target): Promise<void> {
    const before = this.#done();
    const deadline = performance.now() + RECOVERY_LIMIT_MS;
    while (this.#done() === before) {
      if (performance.now() > deadline) {
        this.#outcome.faults.push(
          `nothing is acknowledged ${RECOVERY_LIMIT_MS / 1000} s after a kill of: ${target}`,
        );
        return;
      }
      await pause(25);
    }
  }

  #done(): number {
    return this.#acknowledged.published.size + this.#acknowledged.requests.size;
  }

  #workers(signal: AbortSignal): Promise<void>[] {
    const publish = () => publishItem(this.#office, this.#nextAct(), this.#acknowledged);
    const file = () => fileRequest(this.#program.origin, ORGAN_SLUG, this.#nextAct(), this.#acknowledged);
    return [
      ...Array.from({ length: PUBLISHERS }, () => this.#repeat(publish, signal)),
      ...Array.from({ length: FILERS }, () => this.#repeat(file, signal)),
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
    if (cutOff) this.#outcome.unanswered += 1;
    else this.#outcome.faults.push(`an act was answered: ${error instanceof Error ? error.message : error}`);
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended already, as it does when its program has just been killed twice.
  }
}
