import { Interest } from '../../../../shared/domain/interests.ts';
import { interestKindTexts, interestTexts as t } from '../../../../shared/i18n/portal/interests.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { Deed, type Doing, typedFor } from '../../view/deed.tsx';
import { Fieldset, Input, Radio } from '../../view/fields.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

/** Where somebody of the programme says what ties her to the holder, as long as the API asks it of her. */
export function DeclareInterests({ c, doing }: { c: AnswerOf<'Case'>; doing: Doing }) {
  const { say } = useWords();
  if (!c.actions.some(({ action }) => action === 'declare-interest')) return null;
  const deed = 'interests';
  const { refused } = doing;
  const errorsAt = (pointer: string): string[] =>
    refused?.deed === deed ? problemsOf(refused.problem, pointer).map(({ message }) => message) : [];
  const chosen = typedFor(deed, 'interest', refused);
  return (
    <Deed {...doing} deed={deed} label={say(t.declare)} action={path('/cases/{caseId}/interests', { caseId: c.id })}>
      <p>{say(t.help)}</p>
      <Fieldset id={`${deed}-interest`} legend={say(t.question)} errors={errorsAt('/interest')}>
        {Interest.options.map((interest) => (
          <Radio
            name="interest"
            value={interest}
            checked={interest === chosen}
            label={say(interestKindTexts[interest])}
          />
        ))}
      </Fieldset>
      <Input
        id={`${deed}-endsOn`}
        name="endsOn"
        type="date"
        label={say(t.endsOn)}
        help={say(t.endsHelp)}
        value={typedFor(deed, 'endsOn', refused)}
        errors={errorsAt('/endsOn')}
        required={false}
      />
      <button>{say(t.declare)}</button>
    </Deed>
  );
}
