import type { Option } from '../../../forms/definition.ts';
import { assetTypes } from './asset-types.ts';
import { constraints } from './constraints.ts';
import { indicators } from './indicators.ts';

/** The catalogue as choices of a form. */
export const constraintOptions: Option[] = constraints.map(({ code, title }) => ({ value: code, label: title }));
export const assetTypeOptions: Option[] = assetTypes.map(({ id, title }) => ({ value: id, label: title }));
/** Only what holders report themselves. */
export const indicatorOptions: Option[] = indicators
  .filter(({ derived }) => derived !== true)
  .map(({ code, title }) => ({ value: code, label: title }));
