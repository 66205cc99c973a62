import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { auditApps } from './marked-project.js';

/** The files of a repository: a text, its lines, or what JSON writes. */
export type Files = Readonly<Record<string, string | readonly string[] | object>>;

/** What each app is built with, as `name version`; of what no app ships, under `rest`. */
export async function dependenciesOf(files: Files): Promise<Readonly<Record<string, readonly string[]>>> {
  return inFolder(files, async (folder) => {
    const assessments = await auditApps(folder);
    return Object.fromEntries(
      assessments.map(({ app, dependencies }) => [
        app?.id ?? 'rest',
        [...new Set(dependencies.map(({ name, version }) => `${name} ${version ?? '-'}`))].sort(),
      ]),
    );
  });
}

/** The files of which each app has a signal. */
export async function signalFilesOf(files: Files): Promise<Readonly<Record<string, readonly string[]>>> {
  return inFolder(files, async (folder) => {
    const assessments = await auditApps(folder);
    return Object.fromEntries(
      assessments.map(({ app, signals }) => [app?.id ?? 'rest', [...new Set(signals.map(({ place }) => place.file))].sort()]),
    );
  });
}

/** Gives a function a folder with files, and removes it afterwards. */
export async function inFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'app-privacy-apps-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), textOf(content));
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(content: Files[string]): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? `${content.join('\n')}\n` : JSON.stringify(content, null, 2);
}
