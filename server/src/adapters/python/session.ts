import type { Answer } from '../../engine/world.ts';
import { answerOf, runtimeError, timeOut } from './answerOf.ts';
import { type Command, startChild } from './child.ts';
import { frameOf, type Job, type Task } from './job.ts';
import { lookEvery, residentSize } from './residentSize.ts';

const tick = 25;
/** Milliseconds beyond its limit in which a grader may still end by itself. */
const grace = 300;
/** Milliseconds more that the child may take to read rows and to restore Python between them. */
const betweenRows = 5000;

/** What a Python may use, and how it is spoken of. */
export interface Limits {
  /** Bytes that the child may hold resident. */
  readonly memoryLimit: number;
  /** Seconds in which Python must have started. */
  readonly startTimeLimit: number;
  /** Its name inside a sentence. */
  readonly name: string;
}

export interface SessionEvents {
  /** There is room for more jobs. */
  room(): void;
  /** The child is gone. `left` are jobs without answer; `fault` is there when Python never started. */
  ended(left: Job[], fault?: string): void;
}

/** One life of the child: jobs go in, each is answered or handed back. */
export class Session {
  #ready = false;
  #sent: Job[] = [];
  #started = 0;
  #answered = 0;
  readonly #fixtures = new Set<string>();
  #since = performance.now();
  #late: Job | undefined;
  #looked = 0;
  #over = false;
  readonly #limits: Limits;
  readonly #events: SessionEvents;
  readonly #child: ReturnType<typeof startChild>;
  readonly #gone: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits, command: Command, events: SessionEvents) {
    this.#limits = limits;
    this.#events = events;
    let leave = () => {};
    this.#gone = new Promise((resolve) => {
      leave = resolve;
    });
    this.#child = startChild(command, {
      ready: () => this.#begin(),
      started: () => this.#mark(),
      answered: (answers) => this.#settle(answers),
      ended: (why) => {
        leave();
        this.#end(why);
      },
    });
    this.#guard();
  }

  /** Jobs inside; undefined until Python has started. */
  get load(): number | undefined {
    return this.#ready ? this.#sent.length : undefined;
  }

  holds(job: Job): boolean {
    return this.#sent.includes(job);
  }

  send(group: readonly [Job, ...Job[]]): void {
    if (this.#sent.length === 0) this.#since = performance.now();
    this.#sent.push(...group);
    this.#give(group[0].task);
    this.#child.send(frameOf(group));
    this.#guard();
  }

  #give({ fixture, timeLimit }: Task): void {
    if (!fixture || this.#fixtures.has(fixture.key)) return;
    this.#fixtures.add(fixture.key);
    this.#child.send({ timeLimit, text: fixture.text });
  }

  /** Kills the child and hands back what it had not answered, but for the job that gets `answer`. */
  stop(answer?: Answer): Promise<void> {
    this.#child.kill();
    this.#close(answer);
    return this.#gone;
  }

  /** Watches for as long as there is something to watch. */
  #guard(): void {
    this.#timer ??= setInterval(() => void this.#watch(), tick);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  get #current(): Job | undefined {
    return this.#sent[Math.max(this.#started - 1, 0)];
  }

  #begin(): void {
    this.#ready = true;
    this.#events.room();
  }

  #mark(): void {
    this.#started++;
    this.#since = performance.now();
  }

  #settle(answers: readonly (number | string)[]): void {
    if (this.#over) return;
    for (const [index, job] of this.#sent.splice(0, answers.length).entries()) {
      job.settle(answerOf(answers[index]!, job.task));
    }
    this.#started -= answers.length;
    this.#answered += answers.length;
    this.#since = performance.now();
    this.#events.room();
  }

  #end(why: string): void {
    const culprit = this.#current?.task.name ?? 'The grader';
    this.#close(this.#ready ? runtimeError(`${culprit} brought ${this.#limits.name} down: ${why}`) : undefined, why);
  }

  /** A child that dies between two rows before it answered any would die for ever: its first job is the culprit. */
  #close(answer?: Answer, why?: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#rest();
    const at = this.#started > 0 ? this.#started - 1 : this.#answered > 0 ? -1 : 0;
    const [culprit] = answer && at >= 0 ? this.#sent.splice(at, 1) : [];
    if (answer) culprit?.settle(answer);
    this.#events.ended(this.#sent, this.#ready ? undefined : why);
  }

  async #watch(): Promise<void> {
    const passed = performance.now() - this.#since;
    const job = this.#current;
    if (!this.#ready) this.#watchStart(passed);
    else if (!job) this.#rest();
    else {
      this.#watchTime(job, passed);
      await this.#watchMemory(job);
    }
  }

  #watchStart(passed: number): void {
    const limit = this.#limits.startTimeLimit;
    if (passed < limit * 1000) return;
    this.#child.kill();
    this.#close(undefined, `It did not start within ${limit} s.`);
  }

  /** Kills only what was late at two looks in a row: between them a busy parent reads what had already come. */
  #watchTime(job: Job, passed: number): void {
    const late = passed > job.task.timeLimit * 1000 + (this.#started > 0 ? grace : betweenRows);
    if (late && this.#late === job) void this.stop(timeOut(job.task));
    this.#late = late ? job : undefined;
  }

  async #watchMemory(job: Job): Promise<void> {
    const now = performance.now();
    const { pid } = this.#child;
    if (this.#over || !pid || now - this.#looked < lookEvery) return;
    this.#looked = now;
    const limit = this.#limits.memoryLimit;
    if ((await residentSize(pid)) <= limit || this.#current !== job) return;
    void this.stop(runtimeError(`${job.task.name} used more than ${Math.round(limit / 2 ** 20)} MiB of memory.`));
  }
}
