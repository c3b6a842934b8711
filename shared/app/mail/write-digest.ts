import { localDateOf } from '../../domain/calendar.ts';
import type { Digest, DigestItem } from '../../domain/digest.ts';
import type { Language, Text } from '../../forms/text.ts';
import { digestFrame, digestHeadings, digestKinds, digestLacks, digestTexts } from '../../i18n/digests.ts';
import { mailFrame } from '../../i18n/mail-frame.ts';
import { formatMessage } from '../../i18n/message.ts';
import { formatDay, isolate } from '../../i18n/values.ts';
import type { Person } from '../../ports.ts';
import { getProgramme } from '../../programme/registry.ts';
import { layOut } from './lay-out.ts';
import type { StillMissing } from './still-missing.ts';
import { gateTitle, milestoneTitle } from './titles.ts';
import type { WrittenMail } from './write-mail.ts';

type DigestTemplate = `digest-${Digest['kind']}`;
const templates: readonly string[] = ['digest-daily', 'digest-weekly'] satisfies DigestTemplate[];

/** Whether a slot's template is that of a digest. */
export function isDigestTemplate(name: string): name is DigestTemplate {
  return templates.includes(name);
}

/**
 * Writes a digest in a person's language: what it tells under its headings, with what `missing` says that a form still lacks, and the one link to
 * where all of it can be done.
 */
export async function writeDigest(
  digest: Digest,
  { name, language }: Pick<Person, 'name' | 'language'>,
  { portalOrigin, missing }: { portalOrigin: string; missing: (item: DigestItem) => Promise<StillMissing | undefined> },
): Promise<WrittenMail> {
  const { subject, text, why } = digestTexts[digest.kind];
  const count = digest.sections.reduce((sum, { items, more }) => sum + items.length + more, 0);
  const params = { name: isolate(name.slice(0, 200)), count, day: isolate(formatDay(digest.day, language)) };
  const say = (message: Text): string => formatMessage(message[language], language, params);
  const lists = await Promise.all(
    digest.sections.map(async ({ what, items, more }) => ({
      heading: digestHeadings[what][language],
      items: [
        ...(await Promise.all(items.map(async (item) => lineOf(item, await missing(item), language)))),
        ...(more > 0 ? [formatMessage(digestFrame.more[language], language, { more })] : []),
      ],
    })),
  );
  const written = await layOut({
    language,
    subject: say(subject),
    greeting: say(mailFrame.greeting),
    paragraphs: [say(text)],
    facts: [],
    lists,
    action: { label: digestFrame.open[language], address: `${portalOrigin}/` },
    notes: [say(why), mailFrame.answersToNobody[language]],
  });
  // Only the weekly one can be left: reminders come in any case.
  const leave = digest.kind === 'weekly' ? { 'List-Unsubscribe': `<${portalOrigin}/profile>` } : {};
  return { ...written, headers: { 'Auto-Submitted': 'auto-generated', ...leave } };
}

function lineOf(
  { caseId, programme: pinned, kind, milestone, gate, change, due, since }: DigestItem,
  missing: StillMissing | undefined,
  language: Language,
): string {
  const programme = getProgramme(pinned);
  const about =
    milestone !== undefined
      ? milestoneTitle(milestone, programme, language)
      : gate !== undefined
        ? gateTitle(gate, programme, language)
        : change !== undefined
          ? isolate(change)
          : '';
  const day = (date: string): string => isolate(formatDay(date, language));
  const said = formatMessage(digestKinds[kind][language], language, {
    ...(due !== undefined && { due: day(due) }),
    ...(since !== undefined && { since: day(localDateOf(programme.calendar, since)) }),
  });
  return [isolate(caseId), about, said, lacksOf(missing, language)].filter((part) => part !== '').join(' · ');
}

function lacksOf(missing: StillMissing | undefined, language: Language): string {
  if (missing === undefined) return '';
  if (missing === 'everything') return digestLacks.everything[language];
  const { answers, files } = missing;
  const lacks = [
    ...(answers > 0 ? [digestLacks.answers] : []),
    ...(files > 0 ? [digestLacks.files] : []),
    ...(answers + files === 0 ? [digestLacks.nothing] : []),
  ];
  return lacks.map((text) => formatMessage(text[language], language, { answers, files })).join(' · ');
}
