import { eventTexts } from '../../../../shared/i18n/events.ts';
import { healthTexts } from '../../../../shared/i18n/portal/case.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import { StageName } from '../../view/case-words.tsx';
import { useWords } from '../../view/words.tsx';

const texts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  health: healthTexts,
  type: eventTexts,
  role: roleTexts,
};

/** A stratum by what its members have in common. */
export function StratumName({ by, stratum }: { by: string | undefined; stratum: string }) {
  const { say } = useWords();
  if (by === 'stage') return <StageName programme={currentProgramme} stage={stratum} />;
  const text = Object.entries(texts[by ?? ''] ?? {}).find(([name]) => name === stratum)?.[1];
  return text === undefined ? <bdi>{stratum}</bdi> : <>{say(text)}</>;
}
