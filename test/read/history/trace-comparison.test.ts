import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { traceComparison } from '../../../src/read/history/trace-comparison.js';
import type { ChangeEvidence, Comparison, Origin } from '../../../src/model/comparison.js';
import { withGitProject, type GitProject } from '../../support/git-project.js';

const evidence = (line: number, status: ChangeEvidence['status'] = 'present', file = 'App/Map.swift'): ChangeEvidence => ({
  what: 'CLLocationManager.requestLocation',
  place: { file, line, column: 1 },
  status,
  origin: null,
});

function comparisonOf(...of: readonly ChangeEvidence[]): Comparison {
  const dataType = { id: 'PRECISE_LOCATION', name: 'Precise Location' } as const;
  const change = { dataType, part: 'collected', before: 'no', now: 'yes', kind: 'drift', evidence: of } as const;
  return { file: 'approved.json', format: 'report', answers: [], changes: [change], historyProblem: null };
}

async function traced({ folder }: GitProject, ...of: readonly ChangeEvidence[]): Promise<readonly (Origin | null)[]> {
  const { changes } = await traceComparison(comparisonOf(...of), folder, join(folder, 'approved.json'));
  return (changes[0]?.evidence ?? []).map(({ origin }) => origin);
}

const call = '    manager.requestLocation()\n';

describe('evidence that is there', () => {
  it('came with the commit that added its line, whatever moved it since', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', 'import CoreLocation\n');
      await project.commit('Start');
      project.write('App/Map.swift', `import CoreLocation\n${call}`);
      const id = await project.commit('Find the user\n\nFor the map.');
      project.write('App/Map.swift', `import CoreLocation\n\n// Once.\n  ${call}`);
      await project.commit('Indent');
      expect(await traced(project, evidence(4))).toEqual([
        { kind: 'commit', id, time: '2026-01-02T00:00:00+00:00', subject: 'Find the user' },
      ]);
    }));

  it('came with what it is evidence of, whatever was edited beside that', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', 'private let manager = make(); manager.requestLocation()\n');
      const id = await project.commit('Start');
      project.write('App/Map.swift', 'manager.requestLocation() // once\n');
      await project.commit('Reword');
      const use = { ...evidence(1), what: 'requestLocation' };
      expect(await traced(project, use)).toMatchObject([{ kind: 'commit', id }]);
    }));

  it('that is an answer of a person came with the last edit of its line', () =>
    withGitProject(async (project) => {
      project.write('app-privacy.yaml', 'NAME: { collected: no, reason: x }\n');
      await project.commit('Start');
      project.write('app-privacy.yaml', 'NAME: { collected: yes, reason: x }\n');
      const id = await project.commit('Decide');
      const said = { ...evidence(1, 'present', 'app-privacy.yaml'), what: 'NAME is answered' };
      expect(await traced(project, said)).toMatchObject([{ kind: 'commit', id }]);
    }));

  it('came with the first commit where that has it', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      const id = await project.commit('Start');
      project.write('Other.swift', '');
      await project.commit('More');
      expect(await traced(project, evidence(1))).toMatchObject([{ kind: 'commit', id }]);
    }));

  it('is traced through a merge into the branch that brought it', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', '\n');
      const base = await project.commit('Start');
      project.write('App/Map.swift', `\n${call}`);
      const branch = await project.commit('On the branch', [base]);
      project.write('App/Map.swift', '\n');
      const trunk = await project.commit('On the trunk', [base]);
      project.write('App/Map.swift', `\n${call}`);
      await project.commit('Merge', [trunk, branch]);
      expect(await traced(project, evidence(2))).toMatchObject([{ kind: 'commit', id: branch }]);
    }));

  it('is traced through a move of its file', () =>
    withGitProject(async (project) => {
      project.write('Map.swift', `import CoreLocation\n${call}`);
      project.write('Other.swift', '\n');
      const id = await project.commit('Start');
      project.write('Map.swift', null);
      project.write('Other.swift', null);
      project.write('App/Map.swift', `import CoreLocation\nimport MapKit\n${call}`);
      await project.commit('Move');
      expect(await traced(project, evidence(3))).toMatchObject([{ kind: 'commit', id }]);
    }));

  it('is not committed yet where only the work tree has it', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', '\n');
      await project.commit('Start');
      project.write('App/Map.swift', call);
      expect(await traced(project, evidence(1))).toEqual([{ kind: 'uncommitted' }]);
    }));

  it('is found from a folder within the repository', () =>
    withGitProject(async (project) => {
      project.write('ios/App/Map.swift', call);
      const id = await project.commit('Start');
      const ios = { ...project, folder: join(project.folder, 'ios') };
      expect(await traced(ios, evidence(1))).toMatchObject([{ kind: 'commit', id }]);
    }));

  it('is listed newest commit first', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      const first = await project.commit('Start');
      project.write('App/Map.swift', `${call}second()\n`);
      const second = await project.commit('More');
      project.write('App/Map.swift', `${call}second()\nthird()\n`);
      expect(await traced(project, evidence(1), evidence(2), evidence(3))).toMatchObject([
        { kind: 'uncommitted' },
        { id: second },
        { id: first },
      ]);
    }));
});

describe('evidence that is gone', () => {
  it('went with the commit that removed the line which the committed approval rested on', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', `import CoreLocation\n${call}`);
      project.write('approved.json', '{}');
      await project.commit('Approve');
      project.write('App/Map.swift', 'import CoreLocation\n');
      const id = await project.commit('Drop the map');
      project.write('App/Map.swift', 'import CoreLocation\n\n');
      await project.commit('Later');
      expect(await traced(project, evidence(2, 'gone'))).toMatchObject([{ kind: 'commit', id, subject: 'Drop the map' }]);
    }));

  it('went with the file', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      project.write('approved.json', '{}');
      await project.commit('Approve');
      project.write('App/Map.swift', null);
      const id = await project.commit('Delete the file');
      expect(await traced(project, evidence(1, 'gone'))).toMatchObject([{ kind: 'commit', id }]);
    }));

  it('is not known where the approved answers are not committed', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', '\n');
      await project.commit('Start');
      expect(await traced(project, evidence(1, 'gone'))).toEqual([
        { kind: 'unknown', reason: 'the approved answers are not committed' },
      ]);
    }));
});

describe('a history that cannot be read', () => {
  const said = (change: (project: GitProject) => void, expected: string) =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      await project.commit('Start');
      change(project);
      const { folder } = project;
      const { changes, historyProblem } = await traceComparison(comparisonOf(evidence(1)), folder, join(folder, 'a.json'));
      expect(historyProblem).toBe(expected);
      expect(changes[0]?.evidence).toEqual([evidence(1)]);
    });

  it('is said: no repository', () =>
    said(({ folder }) => {
      renameSync(join(folder, '.git'), join(folder, 'git'));
    }, 'the folder is not in a git repository'));

  it('is said: a link in place of the folder, which is not followed', () =>
    said(({ folder }) => {
      renameSync(join(folder, '.git'), join(folder, 'git'));
      symlinkSync('git', join(folder, '.git'));
    }, '.git is not a folder (in a submodule or linked worktree), and the audit does not follow links'));

  it('is said: a head that is a link', () =>
    said(({ folder }) => {
      renameSync(join(folder, '.git/HEAD'), join(folder, 'HEAD'));
      symlinkSync(join(folder, 'HEAD'), join(folder, '.git/HEAD'));
    }, 'the repository has no readable commit'));

  it('is said: no commit', () =>
    said(({ folder }) => {
      rmSync(join(folder, '.git/refs'), { recursive: true });
    }, 'the repository has no readable commit'));
});

describe('a history that can be read in part', () => {
  it('tells of broken objects at the evidence', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      await project.commit('Start');
      rmSync(join(project.folder, '.git/objects'), { recursive: true });
      mkdirSync(join(project.folder, '.git/objects'));
      expect(await traced(project, evidence(1))).toEqual([
        { kind: 'unknown', reason: 'an object in the history is missing, damaged or larger than 16 MB' },
      ]);
    }));

  it('reads no object behind a link', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      await project.commit('Start');
      renameSync(join(project.folder, '.git/objects'), join(project.folder, 'objects'));
      symlinkSync(join(project.folder, 'objects'), join(project.folder, '.git/objects'));
      expect(await traced(project, evidence(1))).toEqual([
        { kind: 'unknown', reason: 'an object in the history is missing, damaged or larger than 16 MB' },
      ]);
    }));

  it('tells where a shallow clone ends', () =>
    withGitProject(async (project) => {
      project.write('App/Map.swift', call);
      await project.commit('Start');
      project.write('Other.swift', '');
      const cut = await project.commit('More');
      writeFileSync(join(project.folder, '.git/shallow'), `${cut}\n`);
      expect(await traced(project, evidence(1))).toEqual([
        { kind: 'unknown', reason: 'the clone is shallow (run git fetch --unshallow)' },
      ]);
    }));
});
