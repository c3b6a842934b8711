import type { Programme } from '../programme/definition.ts';
import type { OutcomeSources } from '../programme/outcome-sources.ts';
import { acceptedRecords, numberIn, textIn } from './accepted-records.ts';
import type { Case } from './case.ts';
import { figure } from './figures.ts';
import type { AssetOutcome } from './outcomes-view.ts';

/** What is to be built and what is open, by name; of two submissions the last says how it is. */
export function assetOutcomes(c: Case, { catalogue }: Programme, sources: OutcomeSources): AssetOutcome[] {
  const assets = new Map<string, AssetOutcome>();
  const put = (name: string, type: string | undefined, said: Partial<AssetOutcome>): void => {
    const known = catalogue?.assetTypes.find(({ id }) => id === type);
    const about = known && { title: known.title, unit: known.capacityUnit };
    const before = assets.get(name) ?? { name, isOpen: false };
    assets.set(name, { ...before, ...(type !== undefined && { type }), ...about, ...said });
  };
  for (const place of sources.planned) {
    for (const { record, from } of acceptedRecords(c, place.of)) {
      const name = textIn(record, place.name);
      const planned = figure(numberIn(record, place.capacity), from);
      if (name !== undefined) put(name, textIn(record, place.type), { ...(planned && { planned }) });
    }
  }
  for (const place of sources.opened) {
    for (const { record, from } of acceptedRecords(c, place.of)) {
      const name = textIn(record, place.name);
      if (name === undefined) continue;
      const built = figure(numberIn(record, place.built), from);
      const open = figure(numberIn(record, place.open), from);
      const openedOn = textIn(record, place.on);
      put(name, textIn(record, place.type), {
        ...(built && { built }),
        ...(open && { open }),
        ...(openedOn !== undefined && { openedOn }),
        isOpen: (open?.value ?? 0) > 0,
      });
    }
  }
  return [...assets.values()];
}
