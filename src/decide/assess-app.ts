import { findSdks } from '../catalog/sdks.js';
import { resolveIntegrations } from '../find/integrations/resolve-integrations.js';
import { readCheckouts } from '../find/read-checkouts.js';
import type { Detected } from '../find/signals/index.js';
import { isAppFound } from '../model/assessment.js';
import type { Label } from '../model/comparison.js';
import type { Configuration } from '../model/configuration.js';
import type { Subject } from '../model/subject.js';
import type { Scope } from '../read/apps/choose-apps.js';
import { findApps } from '../read/apps/find-apps.js';
import { hasUnreadFields } from './token-quotas.js';
import { platformsOf } from '../read/project/platforms.js';
import { subjectOfPayloads } from '../read/project/subjects.js';
import type { Project } from '../read/read-project.js';
import { unreadCode } from '../read/syntax/unread-code.js';
import type { Results } from './assess.js';
import { unmappedPoints } from './questionnaire/data-plans.js';
import { notesOnDefaultStatus } from './questionnaire/default-status.js';
import { answerQuestionnaire } from './questionnaire/index.js';
import { unmatchedSdks } from './questionnaire/unknown-sdks.js';
import { notesOnEvents } from './questionnaire/unread-events.js';
import { judge } from './rules/judge.js';
import type { Lines } from './rules/lines.js';
import type { Owner } from './rules/run.js';
import type { CodeAt } from './rules/statements.js';

/** What an app is assessed from. */
export interface AppInput {
  /** Absolute path of the audited folder. */
  readonly root: string;
  readonly scope: Pick<Scope, 'kind' | 'app' | 'targetOf'>;
  /** What was read of the app. */
  readonly project: Project;
  /** What its code shows. */
  readonly detected: Detected;
  /** What is configured for the app. */
  readonly configuration: Configuration;
  /** The label that was filed for the app; null where none is known. */
  readonly label: Label | null;
  readonly subjects: readonly Subject[];
  readonly lines: Lines;
  readonly codeAt: CodeAt;
}

/**
 * Assesses an app: signals to findings and answers.
 * @param input What was read of the app.
 */
export async function assessApp({
  root,
  scope,
  project,
  detected,
  configuration,
  label,
  subjects,
  lines,
  codeAt,
}: AppInput): Promise<Results> {
  const { manifests, sources, targets } = project;
  const { integrations, unknown } = resolveIntegrations(configuration.integrations, manifests.dependencies);
  const sdks = findSdks(manifests.dependencies);
  const { thirdPartySdks, notes } = await readCheckouts(root, manifests);
  const shown = platformsOf(project.paths, manifests.dependencies);
  const platforms = shown.map(({ platform }) => platform);
  const known = { ...manifests, ...detected, integrations, sdks, thirdPartySdks, platforms };
  const unread = unreadCode(project.paths, shown);
  const told = subjects.length > 0 ? subjects : subjectOfPayloads(detected.payloads);
  const questionnaire = answerQuestionnaire({
    ...{ ...known, ...configuration, integrations, sdks },
    ...{ sdkEntries: configuration.sdks, unreadCode: unread, hasUnreadFields: hasUnreadFields(project) },
    isAppFound: isAppFound({ subjects: told, scope: scope.kind, app: scope.app, readCode: project.code }),
  });
  const app = scope.kind === 'repository' ? null : (scope.app?.id ?? null);
  const ownerOf = (file: string): Owner => ({ app, target: scope.targetOf(file) });
  const judgement = judge(
    {
      ...known,
      ...{ questionnaire, targets, label },
      unknownIntegrations: unknown,
      configuredIntegrations: configuration.integrations,
    },
    { app: scope.app?.id ?? null, ownerOf, lines, codeAt },
  );
  return {
    ...known,
    ...judgement,
    signals: detected.signals.map((signal) => ({ ...signal, ...ownerOf(signal.place.file) })),
    app: scope.app,
    scope: scope.kind,
    apps: findApps(manifests.declarations),
    questionnaire,
    subjects: told,
    code: project.code,
    unreadCode: unread,
    sources,
    files: project.files,
    notes: [
      ...project.notes,
      ...detected.notes,
      ...notesOnEvents(detected.signals),
      ...[unmappedPoints(configuration.dataPlans), notesOnDefaultStatus(configuration.attDefaultStatus)].flat(),
      ...unmatchedSdks(thirdPartySdks, configuration.sdks),
      ...notes,
    ],
    problems: [...project.problems, ...detected.problems, ...judgement.problems],
  };
}
