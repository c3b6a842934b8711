import type { MediaType } from './definition.ts';

// No schema here: the script of the portal's pages holds this too.

/** The largest file that proves anything, in bytes (domain §2.0). */
export const largestFile = 20 * 1024 * 1024;

const typesByEnding: ReadonlyMap<string, MediaType> = new Map([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
]);

/** The type that a file's name says it has; undefined if files of that name prove nothing. */
export function mediaTypeOf(name: string): MediaType | undefined {
  const [, ending = ''] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  return typesByEnding.get(ending);
}
