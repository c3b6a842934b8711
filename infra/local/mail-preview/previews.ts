import { writeDigest } from '../../../shared/app/mail/write-digest.ts';
import type { WrittenMail } from '../../../shared/app/mail/write-mail.ts';
import { asksForForm, type Digest, type DigestItem, DigestItem as Item } from '../../../shared/domain/digest.ts';
import { MilestoneKey, PersonId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/forms/text.ts';
import { type Length, lengths, type Sample, samples } from './samples.ts';
import { portalOrigin, writeSample } from './write-sample.ts';

/** A mail to be looked at. */
export type Preview = {
  name: string;
  length: Length;
  write: (language: Language) => Promise<WrittenMail>;
};

/** Every mail there can be, those of single events and those that collect, at its shortest and its longest. */
export const previews: readonly Preview[] = [
  ...samples.map((sample) => ({
    name: sample.template,
    length: sample.length,
    write: async (language: Language) => writeSample(sample, language),
  })),
  ...(['daily', 'weekly'] as const).flatMap((kind) => lengths.map((length) => digestPreview(kind, length))),
];

function digestPreview(kind: Digest['kind'], length: Length): Preview {
  const sample = samples.find((one) => one.template === 'reminder-due' && one.length === length);
  if (sample === undefined) throw new Error(`there is no sample of this length: ${length}`);
  const digest = digestOf(kind, sample);
  // Those who get it daily are asked for forms.
  const missing = async (item: DigestItem) =>
    Promise.resolve(kind === 'daily' && asksForForm(item) ? sample.occasion.missing : undefined);
  return {
    name: `digest-${kind}`,
    length,
    write: async (language) =>
      writeDigest(digest, { name: sample.names[language], language }, { portalOrigin, missing }),
  };
}

/** One thing to do, or one of every kind under every heading and more that is left out. */
function digestOf(kind: Digest['kind'], { length, occasion: { event, today } }: Sample): Digest {
  const { caseId, programme, at } = event;
  const milestone = 'milestone' in event.data ? MilestoneKey.parse(event.data.milestone) : undefined;
  const about = { caseId, programme, ...(milestone !== undefined && { milestone }), due: today, since: at };
  const items = Item.shape.kind.options.map((what): DigestItem => ({ ...about, kind: what }));
  const sections: Digest['sections'] =
    length === 'short'
      ? [{ what: 'due', items: items.slice(0, 1), more: 0 }]
      : (['overdue', 'due', 'waiting'] as const).map((what) => ({ what, items, more: 111 }));
  const to = PersonId.parse('3f8a1f6e-8f0e-4a52-9c39-5d7f0f6f2a11');
  return { kind, day: today, to, at, sections, collects: [] };
}
