import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Trial } from './trial.js';

/**
 * Milliseconds of processor time that one input may take. Beside other tests a processor counts several times what an idle one does:
 * there only what has no end fails, and `npm run test:inputs` holds to two seconds.
 */
const mostTime = Number(process.env['MOST_TIME'] ?? 20_000);

/** MB that a process may need which tries one input. */
const mostMemory = 500;

/** Milliseconds after which an input is taken to have no end: a machine may be busy with other things. */
const patience = 300_000;

/** A process is given up after so many inputs: what compilers keep would count as the memory of later ones. */
const inputsOfProcess = 1000;

/** One that tries inputs. */
interface Worker {
  readonly child: ChildProcess;
  readonly tried: number;
}

/**
 * Tries inputs in a process of their own, which may crash, hang or fill its memory.
 * @param first The first trial.
 * @param count How many.
 * @returns The trials that failed, each with how to repeat it.
 */
export async function tryInputs(first: number, count: number): Promise<readonly string[]> {
  const failures: string[] = [];
  let worker: Worker | null = null;
  for (let run = first; run < first + count; run += 1) {
    worker = worker === null || worker.tried >= inputsOfProcess ? await renewed(worker) : worker;
    const trial = await trialOf(worker.child, run);
    const suspect = faultOf(trial);
    if (suspect === null) {
      worker = { child: worker.child, tried: worker.tried + 1 };
      continue;
    }
    // What a process has read before takes memory, and what it reads first takes time: alone, an input tells its own.
    worker = await renewed(worker);
    const fault = faultOf(await trialOf(worker.child, run));
    if (fault !== null) failures.push(fault);
  }
  worker?.child.kill();
  return failures;
}

async function renewed(old: Worker | null): Promise<Worker> {
  old?.child.kill();
  const child = fork(join(import.meta.dirname, 'child.ts'), [], {
    execArgv: ['--import', 'tsx', '--no-warnings', `--max-old-space-size=${String(mostMemory)}`],
    // Thousands of folders are made and removed: where there is one, on a disk in memory.
    env: { ...process.env, DEBUG: '-', TMPDIR: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await answerOf(child);
  return { child, tried: 0 };
}

type Answer = Trial | 'ready' | 'crashed' | 'hangs';

async function trialOf(child: ChildProcess, run: number): Promise<Trial> {
  child.send(run);
  const answer = await answerOf(child);
  if (typeof answer === 'object') return answer;
  return { run, what: 'the process ended before it could tell the input', failure: answer, time: 0, memory: 0 };
}

function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      end('hangs');
    }, patience);
    const onMessage = (message: unknown): void => {
      end(message as Answer);
    };
    const onExit = (): void => {
      end('crashed');
    };
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(answer);
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}

function faultOf({ run, what, failure, time, memory }: Trial): string | null {
  const slow = time > mostTime ? `took ${String(time)} ms` : null;
  const large = memory > mostMemory ? `needed ${String(memory)} MB` : null;
  const fault = failure ?? slow ?? large;
  return fault === null
    ? null
    : `${fault}\nrepeat with SEED=${String(run)} INPUTS=1 npx vitest run test/end-to-end/any-input.test.ts\n${what}`;
}
