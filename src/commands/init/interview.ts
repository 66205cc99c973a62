import type { ConfigurationEdits } from '../../read/config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import type { ConfigurationEditor, Snapshot } from '../edit-configuration-file.js';
import { askWhichHolds } from './ask-contradiction.js';
import { withBack, type QuestionPrompts } from './go-back.js';
import { alreadyAnswered, lookedAt } from './looked-for.js';
import { terminalPrompts, type Prompts } from './prompts.js';
import { contradictionKeys, openSteps, type Step } from './steps.js';
import { WentBack } from './went-back.js';

/** A question that was asked, and the configuration as it was before. */
interface Asked {
  readonly keys: readonly string[];
  readonly before: Snapshot;
}

/**
 * Asks until nothing is open that was not asked before: an answer can open further questions, such as the purposes of what is
 * collected, and settle others. Every answer is recorded when it is given, so that stopping loses none, and a person can go back.
 * @param assess Audits the app with what is recorded.
 * @param editor Writes answers down.
 * @param prompts How a person is asked.
 * @returns What the audit says in the end.
 */
export async function interview(
  assess: () => Promise<Assessment>,
  editor: ConfigurationEditor,
  prompts: Prompts = terminalPrompts,
): Promise<Assessment> {
  let assessment = await assess();
  for (const line of [...lookedAt(assessment), ...alreadyAnswered(assessment)]) prompts.show(line);
  const known = contradictionKeys(assessment);
  let history: readonly Asked[] = [];
  let undone: Snapshot | null = null;
  for (;;) {
    const steps = openSteps(assessment, new Set([...known, ...history.flatMap(({ keys }) => keys)]));
    const [step] = steps;
    if (step === undefined) return assessment;
    showProgress(history.length + 1, steps.length - 1, prompts);
    const before = editor.save();
    const outcome = await askStep(step, editor, withBack(prompts, history.length === 0)).catch((error: unknown) => {
      // Who stops at a question that was gone back to keeps the answer that it had.
      keepUndone(undone, before, editor);
      throw error;
    });
    const after = editor.save();
    undone = undoneAfter(outcome, undone, after);
    if (outcome === 'asked') history = [...history, { keys: step.keys, before }];
    else if (outcome === 'previous') {
      restore(history.at(-1)?.before ?? before, editor, prompts);
      history = history.slice(0, -1);
    } else restore(before, editor, prompts);
    if (outcome !== 'asked' || after.text !== before.text) assessment = await assess();
  }
}

function undoneAfter(outcome: StepOutcome, undone: Snapshot | null, after: Snapshot): Snapshot | null {
  if (outcome === 'asked') return null;
  return outcome === 'previous' ? (undone ?? after) : undone;
}

function keepUndone(undone: Snapshot | null, before: Snapshot, editor: ConfigurationEditor): void {
  if (undone !== null && editor.save().text === before.text) editor.restore(undone);
}

function showProgress(number: number, more: number, prompts: Prompts): void {
  const left = more === 0 ? 'the last open question' : `${more} more open`;
  prompts.show('');
  prompts.show(`Question ${number} (${left}). An answer can open or settle other questions.`);
}

/** `again` where a person goes back within the question. */
type StepOutcome = 'asked' | 'again' | 'previous';

async function askStep(step: Step, editor: ConfigurationEditor, prompts: QuestionPrompts): Promise<StepOutcome> {
  try {
    for await (const edits of step.ask(prompts)) await record(edits, editor, prompts);
    return 'asked';
  } catch (error) {
    if (!(error instanceof WentBack)) throw error;
    return prompts.hasAnswer() ? 'again' : 'previous';
  }
}

/** What is there already and says something else is shown, and a person says which holds. */
async function record(edits: ConfigurationEdits, editor: ConfigurationEditor, prompts: Prompts): Promise<void> {
  const conflicts = await editor.edit(edits);
  if (conflicts.length === 0) return;
  const { name } = editor.outcome();
  const replaced = new Set<string>();
  for (const conflict of conflicts) if (await askWhichHolds(name, conflict, prompts)) replaced.add(conflict.entry);
  if (replaced.size > 0) await editor.edit({ ...onlyThose(edits, replaced), replace: true });
}

function onlyThose(edits: ConfigurationEdits, entries: ReadonlySet<string>): ConfigurationEdits {
  return {
    integrations: edits.integrations?.filter(({ id }) => entries.has(`integration ${id}`)) ?? [],
    sdks: edits.sdks?.filter(({ id }) => entries.has(`SDK ${id}`)) ?? [],
    answers: edits.answers?.filter(({ dataType }) => entries.has(`answer ${dataType}`)) ?? [],
  };
}

function restore(snapshot: Snapshot, editor: ConfigurationEditor, prompts: Prompts): void {
  if (editor.restore(snapshot)) return;
  prompts.show(
    `${editor.outcome().name} was changed outside init. The changes stay, and init asks you where your answers differ.`,
  );
}
