import { createHook } from 'node:async_hooks';
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { Export } from '../../src/commands/export.js';
import { commitReadmeApp } from '../support/readme.js';
import { runCommand } from '../support/run-command.js';

/** What Node makes for a connection, a name to look up, and another program (async_hooks, "type"). */
const outside = /^(?:TCP|UDP|TLS|HTTP|GETADDRINFO|GETNAMEINFO|QUERY|DNS|PROCESS)/;

const root = join(import.meta.dirname, '../..');

/** One in many languages, with a Podfile, which a thread reads, and with files that look like something to run or fetch. */
let app = '';
beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), 'app-privacy-offline-'));
  cpSync(join(root, 'examples/storefront'), app, { recursive: true });
  await commitReadmeApp(app);
});
afterAll(() => {
  rmSync(app, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** The resources of the system that something asks for, besides files. */
async function askedFor(act: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = [];
  const hook = createHook({
    init(_id, type) {
      if (outside.test(type)) asked.push(type);
    },
  });
  for (const name of ['spawnSync', 'execSync', 'execFileSync'] as const)
    vi.spyOn(childProcess, name).mockImplementation(() => {
      asked.push(name);
      throw new Error(name);
    });
  syncBuiltinESMExports();
  hook.enable();
  try {
    await act();
  } finally {
    hook.disable();
  }
  return asked;
}

describe('without network and without other programs', () => {
  it.each([
    ['audit', () => runCommand(Audit, app, '--json')],

    ['check', () => runCommand(Check, app, '--format', 'sarif')],
    ['check of a branch', () => runCommand(Check, app, '--since', 'origin/main')],
    ['export with its commit', () => runCommand(Export, app, '--format', 'html')],
  ])('runs %s', async (_, act) => {
    expect(await askedFor(act)).toEqual([]);
  });

  it('would notice a connection and another program', async () => {
    const connected = await askedFor(async () => {
      const socket = net.connect(9, '127.0.0.1');
      await new Promise((resolve) => socket.on('error', resolve).on('connect', resolve));
      socket.destroy();
    });
    const ran = await askedFor(async () => {
      const child = childProcess.spawn(process.execPath, ['--version'], { stdio: 'ignore' });
      await new Promise((resolve) => child.on('exit', resolve));
    });
    expect([connected.length > 0, ran.length > 0]).toEqual([true, true]);
  });
});
