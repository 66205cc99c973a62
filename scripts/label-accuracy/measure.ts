import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../../src/audit.js';
import { editConfigurationOf } from '../../src/commands/edit-configuration-file.js';
import { openSteps } from '../../src/commands/init/steps.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { JudgedApp, MeasuredApp } from './judgements.js';
import { answersBySource } from './scripted-answers.js';

/** An interview that is longer is not complete by then. */
const mostQuestions = 100;

/**
 * Audits a checkout, and answers what `init` would ask by what was judged until nothing is open.
 * @param app What was judged.
 * @param checkout The folder of the app, which is only read: the answers go to a file elsewhere.
 */
export async function measureApp(app: JudgedApp, checkout: string): Promise<MeasuredApp> {
  const scratch = mkdtempSync(join(tmpdir(), 'label-accuracy-'));
  try {
    return await measureWith(app, checkout, join(scratch, 'app-privacy.yaml'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measureWith(app: JudgedApp, checkout: string, configuration: string): Promise<MeasuredApp> {
  const first = await assess(checkout, null);
  const editor = await editConfigurationOf(checkout, configuration, null);
  const asked = new Set<string>();
  let questions = 0;
  let assessment = first;
  for (; questions < mostQuestions; questions += 1) {
    const [step] = openSteps(assessment, asked);
    if (step === undefined) break;
    for (const key of step.keys) asked.add(key);
    for await (const edits of step.ask(answersBySource(app, step.keys))) await editor.edit(edits);
    assessment = await assess(checkout, editor.outcome().exists ? configuration : null);
  }
  return {
    id: app.id,
    answers: first.questionnaire.dataTypes.flatMap(({ id, collected }) =>
      collected === 'no' ? [] : [{ dataType: id, collected }],
    ),
    questions,
  };
}

async function assess(root: string, configFile: string | null): Promise<Assessment> {
  const [assessment] = await audit({
    ...{
      root,
      configFile,
      includeVendored: false,
      timings: false,
      today: '2026-01-01',
      usesBaseline: false,
      requiresReasons: false,
      base: null,
    },
    label: null,
    choice: { app: null, target: null },
    onProgress: () => undefined,
  });
  return assessment;
}
