import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { Notice } from './pieces.tsx';
import { useWords } from './words.tsx';

/** For the script: what opens the unsent texts of this device, and how it asks whether one is to be taken up again. */
export function WrittenHere({ deviceKey }: { deviceKey: string | undefined }) {
  const { say } = useWords();
  if (deviceKey === undefined) return null;
  return (
    <template id="written-here" data-key={deviceKey}>
      <Notice kind="warning">
        <p role="status">{say(t.writtenHere)}</p>
        <div class="buttons">
          <button type="button" class="second" value="take-up">
            {say(t.takeUp)}
          </button>
          <button type="button" class="plain" value="discard">
            {say(t.discardWritten)}
          </button>
        </div>
      </Notice>
    </template>
  );
}
