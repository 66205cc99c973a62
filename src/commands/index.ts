import { Audit } from './audit.js';
import { BaselinePrune } from './baseline/prune.js';
import { BaselineWrite } from './baseline/write.js';
import { Check } from './check.js';
import { Explain } from './explain.js';
import { Export } from './export.js';
import { Init } from './init.js';
import { IntegrationsImport } from './integrations/import.js';
import { IntegrationsList } from './integrations/list.js';
import { IntegrationsPull } from './integrations/pull.js';
import { IntegrationsShow } from './integrations/show.js';
import { Merge } from './merge.js';
import { RulesList } from './rules/list.js';
import { Verify } from './verify.js';

/** Every command by its id, in which oclif parts a topic from its command with a colon. */
export const commands = {
  audit: Audit,
  'baseline:prune': BaselinePrune,
  'baseline:write': BaselineWrite,
  check: Check,
  explain: Explain,
  export: Export,
  init: Init,
  'integrations:import': IntegrationsImport,
  'integrations:list': IntegrationsList,
  'integrations:pull': IntegrationsPull,
  'integrations:show': IntegrationsShow,
  merge: Merge,
  'rules:list': RulesList,
  verify: Verify,
} as const;
