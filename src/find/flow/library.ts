import type { Role } from '../../catalog/apis/role.js';
import { isImported, sdksOfModule } from '../../catalog/apis/modules.js';
import { rolesOf } from '../../catalog/apis/roles.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { AttStatus } from '../../model/att-status.js';
import { exportedBy } from '../match/modules.js';
import { ios } from '../match/platforms.js';
import type { Given, Run } from './run.js';
import { constant, type ConstantValue } from './value.js';

/** Roles that leave a value what it is. */
const views: ReadonlySet<Role | undefined> = new Set(['view', 'raw-value', 'permission-answer']);

/**
 * Whether a name of a library has a role in the language of the code that runs.
 * @param name The member's or function's own name, or with what it is a member of: `Platform.OS`.
 */
export function hasRole(run: Run, name: string, role: Role): boolean {
  return rowsOf(run, name).some((api) => fits(api, role));
}

function rowsOf(run: Run, name: string): readonly SpeltApi[] {
  const dot = name.lastIndexOf('.');
  if (dot === -1) return rolesOf(run.source.language, name);
  const owner = name.slice(name.lastIndexOf('.', dot - 1) + 1, dot);
  return rolesOf(run.source.language, name.slice(dot + 1)).filter((api) => isOf(api, owner));
}

/** Whether an API has a role. */
export function fits(api: SpeltApi, role: Role): boolean {
  if (role === 'view') return views.has(api.role) && api.status === undefined;
  return api.role === role && (role !== 'permission-answer' || api.status !== undefined);
}

function isOf({ owner }: SpeltApi, name: string): boolean {
  return owner.slice(owner.lastIndexOf('.') + 1) === name;
}

/** What a name says of the platform, where the code runs on iOS; null for a name that says nothing of it. */
export function platformValue(run: Run, name: string): ConstantValue | null {
  const row = rowsOf(run, name).find((api) => api.role === 'platform');
  return row === undefined ? null : constant(row.value ?? ios);
}

/** What an answer of a permission is for a status: the row says for which it is true. */
export function answerFor(run: Run, name: string, status: AttStatus): boolean {
  const rows = rolesOf(run.source.language, name).filter((api) => fits(api, 'permission-answer'));
  return rows.some((row) => row.status === status);
}

/** The number that a constant of a library stands for (`NSOrderedAscending`), or null. */
export function orderingNamed(run: Run, name: string): ConstantValue | null {
  const row = rolesOf(run.source.language, name).find(({ role }) => role === 'ordering');
  return row?.value === undefined ? null : constant(row.value);
}

/** Whether a function that runs its argument gives what it was called on, or given first. */
export function givesReceiver(run: Run, name: string): boolean {
  return rolesOf(run.source.language, name).some(({ role, gives }) => role !== 'view' && gives === 'receiver');
}

/**
 * The APIs of libraries that a call can mean. A function that has to be imported is its library's only where it is imported
 * from it; a name that is imported from elsewhere is nobody's whom the tables know.
 */
export function librariesCalled(run: Run, given: Given): readonly SpeltApi[] {
  const all = rolesOf(run.source.language, given.name);
  return given.frame.source.platform === 'ios' ? all : all.filter((api) => isMeant(run, given, api));
}

function isMeant({ evaluation: { program } }: Run, { call, frame }: Given, { sdk, use, language }: SpeltApi): boolean {
  if (use !== 'function' && use !== 'construct') return true;
  const { callee } = call;
  const isMember = callee.kind === 'member' && callee.object !== null;
  const named = isMember ? callee.object : callee;
  const name = named.kind === 'name' ? named.name : '';
  const imported = frame.source.imports
    .flatMap(({ module, bindings }) => bindings.map((binding) => ({ module, binding })))
    .find(({ binding }) => binding.local === name);
  if (imported === undefined) return !isMember || !isImported(language, sdk);
  const exported = exportedBy(program, frame.source, imported.module, imported.binding.imported);
  return exported?.kind === 'import' && sdksOfModule(language, exported.module).includes(sdk);
}
