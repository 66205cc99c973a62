import { outcomeOf } from '../../../catalog/review-outcomes.js';
import type { Answer } from '../../../model/answer.js';
import type { Label } from '../../../model/comparison.js';
import { declaredIn, deniesTracking, entryOf, isTracked, namesOf, startOf } from '../label-check.js';
import { relatedEvidence } from '../related.js';
import { defineRule, type Breach, type Findable } from '../rule.js';
import { labelAccuracy } from '../sources.js';

/** What is certainly collected, or what the app itself declares elsewhere, has to be on the label. */
export const dataTypeMissing = defineRule({
  id: 'label/data-type-missing',
  severity: 'warning',
  title: 'The label does not list a data type that the app collects',
  rationale:
    'The label must list all data that the app or its partners collect. Apple lets you leave out data only if it meets every condition for optional disclosure.',
  advice:
    'Update the label in App Store Connect: add the data type. If the app no longer collects it, remove the code or the manifest entry that says so.',
  source: labelAccuracy,
  needs: [],
  *check({ label, questionnaire, declarations }) {
    if (label === null) return;
    const missing = questionnaire.dataTypes.filter(({ id }) => entryOf(label, id) === null && !label.undecided.includes(id));
    // That they are used for tracking is said of the whole label, with the same fix.
    const denied = deniesTracking(label) && label.answers.length > 0;
    const collected = missing.filter((answer) => answer.collected === 'yes' && !(denied && isTracked(answer)));
    const declared = missing.filter(({ collected, id }) => collected !== 'yes' && declaredIn(declarations, id).length > 0);
    if (label.answers.length === 0) yield* ofEmpty(label, collected);
    else yield* collected.map((answer) => ofCollected(label, answer));
    yield* declared.map((answer) => ofDeclared(label, answer, declarations));
  },
  message: (data) => data,
});

/** A label that says “Data Not Collected” is wrong once, however much is collected. */
function* ofEmpty(label: Label, collected: readonly Answer[]): Iterable<Breach<string>> {
  const [first, ...others] = collected;
  if (first === undefined) return;
  if (others.length === 0) yield ofCollected(label, first);
  else
    yield {
      place: startOf(label),
      subject: { kind: 'data-type', id: 'label', part: 'collected' },
      related: relatedEvidence(collected.flatMap(({ evidence }) => evidence.slice(0, 1))),
      data: `The label says that no data is collected, but the evidence says that the app collects ${String(collected.length)} data types: ${namesOf(collected.map(({ name }) => name))}. ${outcomeOf('corrects-the-label')}`,
      ...(collected.some(mustBeListed) ? {} : { severity: 'note' as const }),
    };
}

function ofCollected(label: Label, answer: Answer): Breach<string> {
  const [first] = answer.evidence;
  const why = first === undefined ? '' : `: ${first.what} (${first.place.file}:${String(first.place.line)})`;
  const end = mustBeListed(answer)
    ? outcomeOf('corrects-the-label')
    : 'Does it meet every condition for optional disclosure? Else the label must list it.';
  return {
    place: startOf(label),
    subject: { kind: 'data-type', id: answer.id, part: 'collected' },
    related: relatedEvidence(answer.evidence),
    data: `The label does not list ${answer.name}, but the app collects it${why}. ${end}`,
    ...(mustBeListed(answer) ? {} : { severity: 'note' as const }),
  };
}

/** Whether the evidence rules out that Apple lets the app leave it out. */
function mustBeListed({ optionalDisclosure }: Answer): boolean {
  return optionalDisclosure?.verdict !== 'review';
}

function ofDeclared(label: Label, { id, name }: Answer, declarations: Findable['declarations']): Breach<string> {
  return {
    place: startOf(label),
    subject: { kind: 'data-type', id, part: 'declared' },
    related: declaredIn(declarations, id).map(({ type, place }) => ({
      place,
      message: `The privacy manifest declares ${type} here.`,
    })),
    data: `The label does not list ${name}, but the privacy manifest declares that the app collects it. ${outcomeOf('requires-accuracy')}`,
  };
}
