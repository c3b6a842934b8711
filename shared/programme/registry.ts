import type { Programme } from './definition.ts';
import { fonzid } from './fonzid/programme.ts';

/** Every version ever opened with stays here: a case keeps the one it began with. */
const programmes: readonly Programme[] = [fonzid];

/** The programme that new cases are opened with. */
export const currentProgramme: Programme = fonzid;

/** The programmes of all versions, each once: a calendar is a programme's, whatever the version. */
export const programmeIds: readonly string[] = [...new Set(programmes.map(({ id }) => id))];

/** The newest version of a programme. */
export function newestProgramme(id: string): Programme | undefined {
  return programmes.findLast((programme) => programme.id === id);
}

export function getNewestProgramme(id: string): Programme {
  const programme = newestProgramme(id);
  if (programme === undefined) throw new Error(`there is no programme ${id}`);
  return programme;
}

export function findProgramme(id: string, version: number): Programme | undefined {
  return programmes.find((programme) => programme.id === id && programme.version === version);
}

/** The programme version that a case is pinned to; throws if it was taken out of the registry. */
export function getProgramme({ id, version }: { id: string; version: number }): Programme {
  const programme = findProgramme(id, version);
  if (programme === undefined) throw new Error(`the programme ${id}, version ${version}, is not known`);
  return programme;
}
