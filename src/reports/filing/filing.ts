import type { Answer, OptionalDisclosure, Party, QuestionAbout, Questionnaire, Reason, Term } from '../../model/answer.js';
import type { Assessment } from '../../model/assessment.js';
import { groupBy } from '../../model/group-by.js';
import { purposeIds, type PurposeId } from '../../model/purpose.js';
import { openOrCollected, openQuestions, type OpenQuestion } from '../questions.js';
import { numbered, numberEvidence, type Exhibits, type NumberedEvidence } from './exhibits.js';

/** What a person files from: every fact once, with a number by which the steps refer to it. */
export interface Filing extends Exhibits {
  /** The data types that are collected or open, in App Store Connect's order and groups. */
  readonly groups: readonly FiledGroup[];
  readonly types: readonly FiledType[];
  readonly questions: readonly (OpenQuestion & { readonly ref: string })[];
  /** The same, those together that are asked of several integrations. */
  readonly questionGroups: readonly QuestionGroup[];
  /** The possible answers to the questions, each once. */
  readonly options: readonly { readonly answer: string; readonly means: string }[];
  readonly reasons: readonly NumberedReason[];
  readonly rules: readonly FiledRule[];
  /** Those whose case only a person can see. */
  readonly rulesToCheck: readonly FiledRule[];
  readonly disclosures: readonly FiledDisclosure[];
  /** Where it is written what reasons, rules and terms say. */
  readonly sources: readonly NumberedCitation[];
}

/** A page or repository, once, with everything that is cited from it. */
export interface NumberedCitation {
  readonly ref: number;
  /** Its address, or a repository at a commit. */
  readonly page: string;
  readonly sections: readonly string[];
  /** The citations that this number stands for. */
  readonly cited: readonly string[];
}

/** A question, or one that is asked of several integrations. */
export interface QuestionGroup {
  readonly first: OpenQuestion & { readonly ref: string };
  /** Says “it” where it is asked of several. */
  readonly text: string;
  readonly of: readonly { readonly ref: string; readonly name: string }[];
}

/** The data types of one of App Store Connect's categories. */
export interface FiledGroup {
  readonly name: string;
  readonly types: readonly FiledType[];
}

/** A data type with what stands behind each of its answers. */
export interface FiledType {
  readonly answer: Answer;
  /** Why it is collected, or may be: one sentence, and where it is written; null where nobody says. */
  readonly why: { readonly text: string; readonly source: string | null } | null;
  /** The integrations and SDKs that the purposes come from, or the open questions. */
  readonly purposes: readonly string[];
  /** The reasons, partners or open questions behind a part. */
  readonly linked: readonly string[];
  readonly tracking: readonly string[];
  /** The names of those who track with it, or may; where they are many, how many. */
  readonly trackers: readonly string[];
  readonly collected: readonly string[];
  /** Code and declarations, partners, SDKs and further reasons. */
  readonly support: readonly string[];
}

/** A reason that several answers rest on, or that comes second. */
export interface NumberedReason {
  readonly ref: string;
  readonly text: string;
  readonly source: string | null;
  /** The names of the data types. */
  readonly types: readonly string[];
}

/** One of Apple's rules for edge cases, with the data types that it bears on. */
export interface FiledRule {
  readonly text: string;
  readonly source: string;
  readonly followed: readonly string[];
  readonly toCheck: readonly string[];
}

/** Whether data types may be left out of the label, for all of which the same holds. */
export interface FiledDisclosure extends OptionalDisclosure {
  readonly types: readonly string[];
}

/**
 * Puts an assessment into the form from which a person files.
 * @param assessment What the audit found.
 */
export function filingOf(assessment: Assessment): Filing {
  const answers = openOrCollected(assessment.questionnaire);
  const exhibits = numberEvidence(assessment, answers);
  const questions = numbered('Q', openQuestions(assessment.questionnaire).map(withShortSubject));
  const reasons = numbered('R', furtherReasons(answers, exhibits));
  const types = answers.map((answer) => filedType(answer, { exhibits, questions, reasons }));
  const [rules, disclosures] = [rulesOf(answers), disclosuresOf(answers)];
  const cited = [
    ...assessment.questionnaire.tracking.reasons,
    ...types.flatMap(({ why }) => why ?? []),
    ...[...reasons, ...rules, ...disclosures, ...columnTerms(assessment.questionnaire)],
  ].flatMap(({ source }) => source ?? []);
  return {
    ...exhibits,
    ...{ types, questions, reasons, rules, disclosures },
    rulesToCheck: rules.filter(({ toCheck }) => toCheck.length > 0),
    groups: [...groupBy(types, ({ answer }) => answer.category).values()].map((group) => ({
      name: group[0].answer.category,
      types: group,
    })),
    questionGroups: questionGroupsOf(questions, exhibits),
    options: optionsOf(questions, exhibits),
    sources: numberSources(cited),
  };
}

/** More names than these hide the question; the steps refer to it from each data type. */
const mostNamed = 3;

function withShortSubject(question: OpenQuestion): OpenQuestion {
  const { length } = question.dataTypes;
  return length > mostNamed ? { ...question, subject: `${length} data types` } : question;
}

/** The partner that a question is about, where it is about one. */
function partnerOf({ answeredIn }: OpenQuestion, { partners }: NumberedEvidence): string | null {
  const [id, ...others] = 'ids' in answeredIn ? answeredIn.ids : [];
  return others.length > 0 ? null : (partners.find((partner) => partner.id === id)?.name ?? null);
}

/** Questions that differ in the name of the integration only are asked once, for each of them. */
function questionGroupsOf(questions: Filing['questions'], exhibits: NumberedEvidence): readonly QuestionGroup[] {
  const general = (question: OpenQuestion): string =>
    question.text.replaceAll(partnerOf(question, exhibits) ?? question.text, 'it');
  const keyOf = (question: Filing['questions'][number]): string =>
    partnerOf(question, exhibits) === null ? question.text : `${question.about} ${general(question)}`;
  return [...groupBy(questions, keyOf).values()].map((group) => ({
    first: group[0],
    text: group.length > 1 ? general(group[0]) : group[0].text,
    of: group.map((question) => ({ ref: question.ref, name: partnerOf(question, exhibits) ?? question.subject })),
  }));
}

/** Answers that the document explains where they are asked for: purposes where they are selected, and whether a box is ticked. */
const explained: ReadonlySet<string> = new Set([...purposeIds, 'collected: yes', 'collected: no']);

/** The answers to questions about one integration say the same of each. */
function optionsOf(questions: readonly OpenQuestion[], exhibits: NumberedEvidence): Filing['options'] {
  const options = questions.flatMap((question) => {
    const name = partnerOf(question, exhibits);
    return question.options
      .filter(({ answer }) => !explained.has(answer))
      .map(({ answer, means }) => ({ answer, means: name === null ? means : means.replaceAll(name, 'The integration') }));
  });
  return [...groupBy(options, ({ answer, means }) => `${answer} ${means}`).values()].map(([first]) => first);
}

/** What a data type's entry is numbered by. */
interface Numbers {
  readonly exhibits: NumberedEvidence;
  readonly questions: Filing['questions'];
  readonly reasons: readonly NumberedReason[];
}

function filedType(answer: Answer, { exhibits, questions, reasons }: Numbers): FiledType {
  const why = answer.because.collected ?? answer.reasons[0] ?? null;
  const refOf = (reason: Reason | null): readonly string[] =>
    reasons.filter(({ text }) => reason !== null && reason !== why && text === reason.text).map(({ ref }) => ref);
  const asked = (parts: readonly QuestionAbout[]): readonly string[] =>
    questions
      .filter(({ about, dataTypes }) => parts.includes(about) && dataTypes.some(({ id }) => id === answer.id))
      .map(({ ref }) => ref);
  const trackers = answer.tracking === 'no' ? [] : answer.parties.filter((party) => party.tracking === answer.tracking);
  const linked = [...asked(['linked']), ...refOf(answer.because.linked)];
  // Those that are named need no number: the tables of the evidence have their names.
  const areNamed = trackers.length <= mostNamed;
  const numbered = areNamed ? [] : refsOfParties(trackers, exhibits);
  const tracking = [...asked(['tracking']), ...refOf(answer.because.tracking), ...numbered];
  const givers = [...asked(['purposes', 'ownPurposes']), ...giversOf(answer, exhibits)];
  const said = new Set([...linked, ...tracking, ...givers, ...refsOfParties(trackers, exhibits)]);
  return {
    answer,
    why: why === null ? null : { text: why.text, source: isListed(why, exhibits) ? null : why.source },
    purposes: givers,
    ...{ linked, tracking },
    trackers: areNamed ? trackers.map(({ kind, name }) => (kind === 'app' ? 'the app' : name)) : [`${trackers.length} partners`],
    collected: asked(['collected', 'line', 'sdks']),
    support: [...exhibits.refsOf(answer), ...answer.reasons.flatMap(refOf)].filter((ref) => !said.has(ref)),
  };
}

function refsOfParties(parties: readonly Party[], { partners, sdks }: NumberedEvidence): readonly string[] {
  const isAmong = (kind: Party['kind'], id: string): boolean => parties.some((party) => party.kind === kind && party.id === id);
  return [...partners.filter(({ id }) => isAmong('integration', id)), ...sdks.filter(({ id }) => isAmong('sdk', id))].map(
    ({ ref }) => ref,
  );
}

/** The partners and SDKs whose purposes an answer has. */
function giversOf({ id: type, parties, purposes: used }: Answer, { partners, sdks }: NumberedEvidence): readonly string[] {
  const isReceiver = (kind: Party['kind'], id: string): boolean =>
    parties.some((party) => party.kind === kind && party.id === id);
  const isUsed = (purpose: PurposeId): boolean => used.includes(purpose);
  return [
    ...partners.filter(({ id, purposes }) => purposes.some(isUsed) && isReceiver('integration', id)),
    ...sdks.filter(
      ({ id, dataTypes }) =>
        isReceiver('sdk', id) && dataTypes.some((declared) => declared.id === type && declared.purposes.some(isUsed)),
    ),
  ].map(({ ref }) => ref);
}

/** The reasons beside the first of each data type, each once; what the code does is in its evidence, what an SDK declares in its row. */
function furtherReasons(answers: readonly Answer[], exhibits: NumberedEvidence): readonly Omit<NumberedReason, 'ref'>[] {
  const further = answers.flatMap((answer) => {
    const why = answer.because.collected ?? answer.reasons[0];
    return answer.reasons
      .filter((reason) => reason.text !== why?.text && reason.by !== 'code' && !isListed(reason, exhibits))
      .map(({ text, source }) => ({ text, source, type: answer.name }));
  });
  return [...groupBy(further, ({ text }) => text).values()].map((group) => ({
    ...group[0],
    types: group.map(({ type }) => type),
  }));
}

/** Whether a reason says no more than the rows of the integrations and SDKs do: their purposes, their tracking, what they declare. */
function isListed({ by, source }: Reason, { sdks }: NumberedEvidence): boolean {
  return by === 'integration' || (by === 'sdk' && sdks.some((sdk) => source?.includes(sdk.source ?? sdk.name) === true));
}

function rulesOf(answers: readonly Answer[]): readonly FiledRule[] {
  const all = answers.flatMap(({ name, guidance }) => guidance.map((rule) => ({ ...rule, name })));
  return [...groupBy(all, ({ id }) => id).values()].map((group) => ({
    text: group[0].text,
    source: group[0].source,
    followed: allOr(
      group.filter(({ applied }) => applied).map(({ name }) => name),
      answers,
    ),
    toCheck: allOr(
      group.filter(({ applied }) => !applied).map(({ name }) => name),
      answers,
    ),
  }));
}

function disclosuresOf(answers: readonly Answer[]): readonly FiledDisclosure[] {
  const all = answers.flatMap(({ name, optionalDisclosure }) =>
    optionalDisclosure === null ? [] : [{ ...optionalDisclosure, name }],
  );
  // What must be declared is one list: which condition is broken for which data type changes nothing.
  const groups = [...groupBy(all, ({ verdict, conditions }) => (verdict === 'no' ? verdict : conditions.join(' '))).values()];
  return groups.map((group) => ({
    verdict: group[0].verdict,
    conditions: [...new Set(group.flatMap(({ conditions }) => conditions))],
    source: group[0].source,
    types: allOr(
      group.map(({ name }) => name),
      answers,
    ),
  }));
}

/** `All of them` reads faster than a list of all. */
function allOr(names: readonly string[], answers: readonly Answer[]): readonly string[] {
  return names.length === answers.length && names.length > 1 ? ['All of them'] : names;
}

/** What the catalog judges has no page to read. */
const judged = 'judgement';

function numberSources(cited: readonly string[]): readonly NumberedCitation[] {
  const pages = [...new Set(cited)].filter((source) => pageOf(source) !== judged);
  return [...groupBy(pages, pageOf).values()].map((group, index) => ({
    ref: index + 1,
    page: pageOf(group[0]),
    sections: [...new Set(group.map(sectionOf).filter((section) => section !== ''))],
    cited: group,
  }));
}

/** `page, section` is how the catalog words a source; what has a space before its first comma is none. */
function pageOf(source: string): string {
  return /^\S+(?=, )/.exec(source)?.[0] ?? source;
}

/** The heading on the page; what of it counts is behind a colon. */
function sectionOf(source: string): string {
  return (
    source
      .slice(pageOf(source).length + 2)
      .split(':')[0]
      ?.trim() ?? ''
  );
}

/** The terms that head the columns of the table of answers; the others explain what lies behind. */
const columns: readonly string[] = ['collect', 'linked', 'tracking'];

/**
 * The words that a reader of the table has to know.
 * @param questionnaire The answers.
 */
export function columnTerms({ terms }: Questionnaire): readonly Term[] {
  return terms.filter(({ id }) => columns.includes(id));
}
