import type { ConfiguredAnswer, ConfiguredIntegration } from '../../../src/model/configuration.js';
import type { DataTypeId } from '../../../src/model/data-type.js';
import type { LinkedProduct } from '../../../src/model/declaration.js';
import type { Dependency } from '../../../src/model/dependency.js';
import type { Integration } from '../../../src/model/integration.js';
import type { Signal } from '../../../src/model/signal.js';
import { findSdks } from '../../../src/catalog/sdks.js';
import { resolveIntegrations } from '../../../src/find/integrations/resolve-integrations.js';
import { answerQuestionnaire, type QuestionnaireInput } from '../../../src/decide/questionnaire/index.js';
import { resolveThirdPartySdks } from '../../../src/find/third-party-sdks/resolve-third-party-sdks.js';
import { dependency } from '../../catalog/dependencies.js';

/** What a test knows; everything else is absent. SDKs and kits come of the dependencies. */
export type Given = Partial<Omit<QuestionnaireInput, 'sdks'>>;

/** Answers the questionnaire. */
export function answer(given: Given) {
  const dependencies = given.dependencies ?? [];
  const integrations = given.integrations ?? resolveIntegrations([], dependencies).integrations;
  return answerQuestionnaire({
    signals: [],
    declarations: [],
    integrationsComplete: null,
    answers: [],
    trackingDomains: [],
    dataPlans: [],
    sdkEntries: [],
    unreadCode: [],
    isAppFound: true,
    thirdPartySdks: resolveThirdPartySdks(dependencies, [], [], linkedProducts(given)),
    ...given,
    dependencies,
    integrations,
    sdks: findSdks(dependencies),
  });
}

function linkedProducts({ declarations = [] }: Given): readonly LinkedProduct[] {
  return declarations.filter((declaration) => declaration.kind === 'linked-product');
}

/** One line of the answered questionnaire. */
export function line(id: DataTypeId, given: Given) {
  const found = answer(given).dataTypes.find((type) => type.id === id);
  if (found === undefined) throw new Error(`${id} is missing`);
  return found;
}

/** The texts of the questions that a line leaves open. */
export function asked(id: DataTypeId, given: Given): readonly string[] {
  return line(id, given).questions.map(({ text }) => text);
}

/** The mParticle pod in a resolved version. */
export function mparticle(version: string): Dependency {
  return dependency({ name: 'mParticle-Apple-SDK', version });
}

/** A certain signal without a detail. */
export function signal(id: string, more: Partial<Signal> = {}): Signal {
  return {
    id,
    symbol: id,
    place: { file: 'App/App.swift', line: 3, column: 5 },
    confidence: 'certain',
    platform: 'ios',
    enclosing: '',
    implies: [],
    detail: { kind: 'none' },
    ...more,
  };
}

/** An integration that the configuration lists. */
export function listed(
  id: string,
  tracking: boolean | null,
  purposes: Integration['purposes'] | null = null,
  more: Partial<Pick<ConfiguredIntegration, 'dataTypes' | 'except'>> = {},
): readonly Integration[] {
  const place = { file: 'app-privacy.yaml', line: 2, column: 5 };
  return resolveIntegrations([{ id, tracking, purposes, dataTypes: null, except: null, ...more, place }], []).integrations;
}

/** A person's answer. */
export function person(dataType: DataTypeId, more: Partial<ConfiguredAnswer>): ConfiguredAnswer {
  const place = { file: 'app-privacy.yaml', line: 9, column: 3 };
  const nothing = { collected: null, linked: null, tracking: null, purposes: null, ownPurposes: null };
  return { dataType, ...nothing, reason: 'we asked', place, places: {}, ...more };
}
