import { Actor } from '../../shared/domain/actors.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { Person } from '../../shared/ports.ts';

export const person = (id: string, role: string, organisation?: string): Actor =>
  Actor.parse({ id, role, ...(organisation !== undefined && { organisation }) });

/** What the directory knows of somebody, for tests that send mails. */
export function profileOf({ id, role, organisation }: Actor, language: Language = 'fr'): Person {
  if (role === 'system') throw new Error('the workflow has no profile');
  const email = `${id}@example.ma`;
  return { id, name: `Person ${id}`, email, language, role, ...(organisation !== undefined && { organisation }) };
}

/** The holder's people. */
export const hind = person('hind', 'holder', 'yasmine');
export const hamza = person('hamza', 'holder', 'yasmine');
/** A holder of another organisation. */
export const rival = person('rival', 'holder', 'rivals');

/** The case's coordinator, its backup, and one who has nothing to do with it. */
export const asma = person('asma', 'coordinator');
export const badr = person('badr', 'coordinator');
export const chaima = person('chaima', 'coordinator');

export const farid = person('farid', 'fund_manager');
export const ghita = person('ghita', 'fund_manager');
export const adil = person('adil', 'auditor');
export const amina = person('amina', 'administrator');
export const anas = person('anas', 'administrator');
export { system } from '../../shared/domain/actors.ts';

/** The same person after a change of role. */
export function nowActingAs(role: Actor['role'], { id }: Actor): Actor {
  return role === 'holder' ? person(id, role, 'yasmine') : person(id, role);
}
